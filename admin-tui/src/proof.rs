//! A proof of payment or a photo in front of a person: opened by the system, or written to a file they can fetch.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use shop_core::{
    media::MediaStore,
    messages::{Explain, Lang, text, text_with},
};

/// Shows a proof and returns what to tell the person.
///
/// Over a remote connection, or without a desktop, the file is what they get.
///
/// # Errors
/// When the proof cannot be read or written; the sentence says which.
pub fn show(media: &str, key: &str, number: &str, lang: Lang) -> Result<String, String> {
    let failed = |reason: String| text_with(lang, "tui-proof-failed", &[("reason", &reason)]);
    let store = MediaStore::open(media).map_err(|error| failed(error.explain(lang)))?;
    // Proofs, photos of messages and pictures of requests lie apart; a key is
    // one of them.
    let read = |found: Result<_, shop_core::media::MediaError>| {
        found.map_err(|error| failed(error.explain(lang)))
    };
    let proof = match read(store.get_proof(key))? {
        Some(proof) => Some(proof),
        None => read(store.get_attachment(key))?,
    };
    let proof = match proof {
        Some(proof) => Some(proof),
        None => read(store.get_request_photo(key))?,
    };
    let proof = proof.ok_or_else(|| failed(text(lang, "tui-proof-lost")))?;
    let path = export(&proof.bytes, key, number).map_err(|error| failed(error.to_string()))?;
    let shown = path.display().to_string();
    let opened = has_desktop() && open(&path).is_ok();
    let sentence = if opened {
        "tui-proof-opened"
    } else {
        "tui-proof-written"
    };
    Ok(text_with(lang, sentence, &[("path", &shown)]))
}

/// Writes the proof where only this user reads it.
fn export(bytes: &[u8], key: &str, number: &str) -> io::Result<PathBuf> {
    let folder = env::temp_dir().join(format!("griya-{}", user()));
    fs::create_dir_all(&folder)?;
    keep_private(&folder, 0o700)?;
    let ending = Path::new(key)
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or("bin");
    let path = folder.join(format!("{number}.{ending}"));
    fs::write(&path, bytes)?;
    keep_private(&path, 0o600)?;
    Ok(path)
}

fn user() -> String {
    let name = ["USER", "LOGNAME", "USERNAME"]
        .iter()
        .find_map(|name| env::var(name).ok());
    let name: String = name
        .unwrap_or_default()
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    if name.is_empty() {
        "staff".to_owned()
    } else {
        name
    }
}

#[cfg(unix)]
fn keep_private(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn keep_private(_path: &Path, _mode: u32) -> io::Result<()> {
    Ok(())
}

fn has_desktop() -> bool {
    let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    if set("SSH_CONNECTION") || set("SSH_TTY") {
        return false;
    }
    cfg!(any(target_os = "macos", windows)) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

fn open(path: &Path) -> io::Result<()> {
    let opener = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    Command::new(opener)
        .arg(path)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map(|_| ())
}
