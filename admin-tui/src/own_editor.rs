//! The person's own editor, named by `$VISUAL` or `$EDITOR`.
//!
//! The text goes into a file that only its owner may read, and the file goes
//! when the editor ends.

use std::{
    env,
    fs::{self, DirBuilder, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
    process::{Command, ExitStatus},
};

use shop_core::{
    messages::{Explain, Lang, text, text_with},
    secret::Token,
};

/// More bytes than any text may have.
const MOST_BYTES: u64 = 1024 * 1024;

/// The editor did not bring a text back.
#[derive(Debug)]
pub enum EditorError {
    /// It could not be started, or its file not be made.
    NotStarted(io::Error),
    /// It ended with an error.
    Failed(ExitStatus),
    /// Its file could not be read.
    NotRead(io::Error),
    /// It wrote more than any text may have.
    TooLong,
}

impl Explain for EditorError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotStarted(error) | Self::NotRead(error) => text_with(
                lang,
                "tui-editor-not-started",
                &[("reason", &error.to_string())],
            ),
            Self::Failed(status) => text_with(
                lang,
                "tui-editor-failed",
                &[("status", &status.to_string())],
            ),
            Self::TooLong => text(lang, "tui-editor-too-long"),
        }
    }
}

/// Returns the command of the person's editor, if she has one.
pub fn command() -> Option<String> {
    ["VISUAL", "EDITOR"]
        .iter()
        .filter_map(|name| env::var(name).ok())
        .map(|command| command.trim().to_owned())
        .find(|command| !command.is_empty())
}

/// Lets the person edit a text; returns nothing when she left it as it was.
///
/// # Errors
/// When the editor cannot be started, ends with an error, or what it wrote
/// cannot be read.
pub fn edit(command: &str, text: &str) -> Result<Option<String>, EditorError> {
    let room = Room::new().map_err(EditorError::NotStarted)?;
    let file = room.0.join("naskah.md");
    write(&file, text).map_err(EditorError::NotStarted)?;
    let status = start(command, &file).map_err(EditorError::NotStarted)?;
    if !status.success() {
        return Err(EditorError::Failed(status));
    }
    let size = fs::metadata(&file).map_err(EditorError::NotRead)?.len();
    if size > MOST_BYTES {
        return Err(EditorError::TooLong);
    }
    let written = fs::read_to_string(&file).map_err(EditorError::NotRead)?;
    let same = written.trim_end() == text.trim_end();
    Ok((!same).then_some(written))
}

/// A folder that only its owner may open, gone when it is dropped.
struct Room(PathBuf);

impl Room {
    fn new() -> io::Result<Self> {
        let path = env::temp_dir().join(format!("griya-{}", Token::random().reveal()));
        let mut builder = DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&path)?;
        Ok(Self(path))
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        // What cannot be removed now lies where the system tidies up.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn write(file: &Path, text: &str) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(file)?;
    file.write_all(text.as_bytes())?;
    if !text.is_empty() && !text.ends_with('\n') {
        file.write_all(b"\n")?;
    }
    Ok(())
}

/// Starts the editor as a shell would, so that its command may have options.
#[cfg(unix)]
fn start(command: &str, file: &Path) -> io::Result<ExitStatus> {
    Command::new("sh")
        .arg("-c")
        .arg(format!("{command} \"$@\""))
        .arg(command)
        .arg(file)
        .status()
}

/// Starts the editor; what follows its name are its options.
#[cfg(not(unix))]
fn start(command: &str, file: &Path) -> io::Result<ExitStatus> {
    let mut words = command.split_whitespace();
    Command::new(words.next().unwrap_or_default())
        .args(words)
        .arg(file)
        .status()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn what_the_editor_writes_comes_back() {
        let written = edit("printf 'baru\\n' >>", "lama").unwrap();
        assert_eq!(written.as_deref(), Some("lama\nbaru\n"));
    }

    #[test]
    fn an_editor_that_changes_nothing_or_fails_changes_nothing() {
        assert_eq!(edit("true", "lama").unwrap(), None);
        assert!(matches!(edit("false", "lama"), Err(EditorError::Failed(_))));
        assert!(matches!(edit("rm", "lama"), Err(EditorError::NotRead(_))));
        assert!(matches!(
            edit("printf '\\377' >", "lama"),
            Err(EditorError::NotRead(_))
        ));
        assert!(matches!(
            edit("/does/not/exist", "lama"),
            Err(EditorError::Failed(_))
        ));
        assert!(matches!(
            edit("head -c 2000000 /dev/zero >", ""),
            Err(EditorError::TooLong)
        ));
    }

    #[test]
    fn only_the_owner_may_read_the_file_and_it_goes() {
        let seen = env::temp_dir().join(format!("griya-seen-{}", Token::random().reveal()));
        let command = format!("ls -ln >>{} ", seen.display());
        edit(&command, "rahasia").unwrap();
        let listed = fs::read_to_string(&seen).unwrap();
        fs::remove_file(&seen).unwrap();
        assert!(listed.starts_with("-rw-------"), "{listed}");
        let file = listed.split_whitespace().last().unwrap();
        assert!(!Path::new(file).exists(), "{file}");
        assert!(!Path::new(file).parent().unwrap().exists());
    }
}
