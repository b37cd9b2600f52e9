//! Where the two built programs are, and running one to its end.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    time::SystemTime,
};

/// The folder of the whole project.
pub fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("tests is a folder of the project")
}

/// Returns the path of a built program, which must be as new as its sources.
///
/// It stands beside this test, in the target folder that cargo was given.
pub fn program(name: &str) -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let folder = test.parent().and_then(Path::parent).unwrap();
    let program = folder.join(name);
    let advice = "run `cargo build --workspace --bins --tests` first, as tests/run does";
    let Ok(built) = fs::metadata(&program).and_then(|about| about.modified()) else {
        panic!("{} is not built: {advice}", program.display());
    };
    for part in ["core", name, "migrations"] {
        if let Some((source, _)) = newest_source(&project().join(part)).filter(|(_, t)| *t > built)
        {
            panic!(
                "{} is older than {}: {advice}",
                program.display(),
                source.display()
            );
        }
    }
    program
}

fn newest_source(folder: &Path) -> Option<(PathBuf, SystemTime)> {
    files_under(folder)
        .into_iter()
        .filter(|file| {
            let ending = file
                .extension()
                .and_then(|ending| ending.to_str())
                .unwrap_or_default();
            ["rs", "html", "ftl", "sql", "css", "js"].contains(&ending)
        })
        .filter_map(|file| {
            let changed = fs::metadata(&file)
                .and_then(|about| about.modified())
                .ok()?;
            Some((file, changed))
        })
        .max_by_key(|(_, changed)| *changed)
}

/// Lists the files under a folder, sorted.
pub fn files_under(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)
        .into_iter()
        .flatten()
        .map(Result::unwrap)
    {
        if entry.file_type().unwrap().is_dir() {
            files.extend(files_under(&entry.path()));
        } else {
            files.push(entry.path());
        }
    }
    files.sort();
    files
}

/// Prepares a program to run in `folder` with nothing of our environment but
/// what a bare login has.
pub fn command(name: &str, folder: &Path) -> Command {
    let mut command = Command::new(program(name));
    command.current_dir(folder).env_clear().stdin(Stdio::null());
    for (key, value) in plain_environment(folder) {
        command.env(key, value);
    }
    command
}

/// Prepares a program whose files cannot grow beyond a size.
pub fn limited(name: &str, folder: &Path, kilobytes: u64) -> Command {
    let program = command(name, folder);
    let mut shell = Command::new("sh");
    // The signal would end the program; ignored, the write fails instead.
    shell.args(["-c", "trap '' XFSZ; ulimit -f $0; exec \"$@\""]);
    // In blocks of 512 bytes.
    shell
        .arg((kilobytes * 2).to_string())
        .arg(program.get_program());
    shell.current_dir(folder).env_clear().stdin(Stdio::null());
    for (key, value) in plain_environment(folder) {
        shell.env(key, value);
    }
    shell
}

/// The environment that the programs get: no setting of the developer's own
/// reaches a test.
pub fn plain_environment(home: &Path) -> Vec<(&'static str, String)> {
    let mut environment = vec![
        ("HOME", home.display().to_string()),
        ("LANG", "C.UTF-8".to_owned()),
        ("TERM", "xterm-256color".to_owned()),
        ("USER", "penguji".to_owned()),
    ];
    if let Ok(path) = std::env::var("PATH") {
        environment.push(("PATH", path));
    }
    environment
}

/// What a program that ran to its end left.
#[derive(Debug)]
pub struct Finished {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl From<Output> for Finished {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code(),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

/// Runs a program to its end.
pub fn run(mut command: Command) -> Finished {
    command.output().unwrap().into()
}
