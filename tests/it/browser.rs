//! A real browser: headless Chromium, driven through chromedriver by the
//! WebDriver protocol (plain JSON over HTTP).

use std::{
    fs,
    path::PathBuf,
    process::{Child, Command, Stdio},
};

use serde_json::{Value, json};
use ureq::Agent;

use crate::{
    programs::project,
    waiting::{PATIENCE, Transcript, until},
};

/// The key under which the protocol hands out elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// One browser window with an empty profile.
pub struct Browser {
    driver: Child,
    agent: Agent,
    session: String,
    _profile: tempfile::TempDir,
}

impl Browser {
    /// Opens a window of a usual laptop's size.
    pub fn start() -> Self {
        Self::start_sized(1440, 900)
    }

    /// Opens a window of a given size.
    pub fn start_sized(width: u32, height: u32) -> Self {
        let profile = tempfile::tempdir().unwrap();
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("chromedriver can be started; tests/run installs it");
        let written = Transcript::default();
        written.follow(driver.stdout.take().unwrap());
        written.follow(driver.stderr.take().unwrap());
        let port = written.wait_for("chromedriver's port", |text| {
            let rest = text.split("started successfully on port ").nth(1)?;
            rest.split_once('.').map(|(port, _)| port.to_owned())
        });
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(PATIENCE * 2))
            .build()
            .new_agent();
        let mut browser = Self {
            driver,
            agent,
            session: format!("http://127.0.0.1:{port}/session"),
            _profile: profile,
        };
        // Without the last flags Chromium calls its maker's hosts at start.
        let arguments = [
            "--headless=new".to_owned(),
            "--no-sandbox".to_owned(),
            "--disable-gpu".to_owned(),
            "--disable-dev-shm-usage".to_owned(),
            "--hide-scrollbars".to_owned(),
            "--lang=id".to_owned(),
            format!("--window-size={width},{height}"),
            format!("--user-data-dir={}", browser._profile.path().display()),
            "--no-first-run".to_owned(),
            "--disable-quic".to_owned(),
            "--disable-background-networking".to_owned(),
            "--disable-component-update".to_owned(),
            "--disable-sync".to_owned(),
        ];
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "goog:chromeOptions": { "args": arguments },
            "goog:loggingPrefs": { "browser": "ALL" },
            "timeouts": { "implicit": 10_000, "pageLoad": 30_000 },
        } } });
        let answer = browser.ask("", Some(wanted)).unwrap();
        let id = answer["sessionId"]
            .as_str()
            .expect("a new session has an id");
        browser.session = format!("{}/{id}", browser.session);
        browser.resize(width, height);
        browser
    }

    /// Gives the page another size; a window of its own is never so narrow
    /// as a telephone.
    pub fn resize(&self, width: u32, height: u32) {
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        let command = json!({ "cmd": "Emulation.setDeviceMetricsOverride", "params": metrics });
        self.ask("/goog/cdp/execute", Some(command)).unwrap();
    }

    /// Opens a page and waits until it is loaded.
    pub fn open(&self, url: &str) {
        self.ask("/url", Some(json!({ "url": url }))).unwrap();
    }

    /// Returns the address of the page shown.
    pub fn address(&self) -> String {
        self.ask("/url", None)
            .unwrap()
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Types into the field of that name, in place of what it held.
    pub fn fill(&self, field: &str, value: &str) {
        let element = self.find(&format!("[name='{field}']"));
        self.ask(&format!("/element/{element}/clear"), Some(json!({})))
            .unwrap();
        self.type_into(&element, value);
    }

    /// Picks an entry of a select box by its value.
    pub fn select(&self, field: &str, value: &str) {
        self.press(&format!("select[name='{field}'] option[value='{value}']"));
    }

    /// Marks a radio button or check box by its value; clicks its label when
    /// the box itself is drawn by the label.
    pub fn choose(&self, field: &str, value: &str) {
        let done = self.script(
            "const box = document.querySelector(`[name='${arguments[0]}'][value='${arguments[1]}']`);
             if (!box) return false;
             (box.labels && box.labels[0] || box).click();
             return box.checked;",
            json!([field, value]),
        );
        assert_eq!(
            done,
            json!(true),
            "{field}={value} could not be chosen on {}",
            self.address()
        );
    }

    /// Hands a file to an upload field.
    pub fn attach(&self, field: &str, file: &std::path::Path) {
        let element = self.find(&format!("[name='{field}']"));
        self.type_into(&element, &file.display().to_string());
    }

    /// Clicks the first visible link or button with exactly this text.
    pub fn click(&self, words: &str) {
        let element = until(
            &format!("a link or button {words:?} on {}", self.address()),
            || {
                let found = self.script(
                "const wanted = arguments[0];
                 for (const e of document.querySelectorAll(\"a, button, summary, label, input[type='submit']\")) {
                   const says = (e.innerText || e.value || '').replace(/\\s+/g, ' ').trim();
                   if ((says === wanted || e.getAttribute('aria-label') === wanted)
                       && e.getClientRects().length > 0) return e;
                 }
                 return null;",
                json!([words]),
            );
                found[ELEMENT].as_str().map(str::to_owned)
            },
        );
        self.ask(&format!("/element/{element}/click"), Some(json!({})))
            .unwrap();
    }

    /// Clicks the element that a CSS selector finds.
    pub fn press(&self, selector: &str) {
        let element = self.find(selector);
        self.ask(&format!("/element/{element}/click"), Some(json!({})))
            .unwrap();
    }

    /// Returns the text of the element that a CSS selector finds.
    pub fn text_of(&self, selector: &str) -> String {
        let element = self.find(selector);
        let text = self.ask(&format!("/element/{element}/text"), None).unwrap();
        plain(text.as_str().unwrap_or_default())
    }

    /// Returns the text a person sees on the page.
    pub fn text(&self) -> String {
        let text = self.script(
            "return document.body ? document.body.innerText : ''",
            json!([]),
        );
        plain(text.as_str().unwrap_or_default())
    }

    /// Waits until the page shows the words.
    pub fn wait_for(&self, words: &str) {
        until(&format!("{words:?} in the browser"), || {
            let text = self.text();
            text.contains(words).then_some(()).ok_or(text).ok()
        });
    }

    /// Runs a script in the page and returns what it returns.
    pub fn script(&self, script: &str, arguments: Value) -> Value {
        self.ask(
            "/execute/sync",
            Some(json!({ "script": script, "args": arguments })),
        )
        .unwrap()
    }

    /// Returns what the browser complained about: script errors, refused
    /// resources, breaches of the content security policy.
    pub fn complaints(&self) -> Vec<String> {
        let log = self
            .ask("/se/log", Some(json!({ "type": "browser" })))
            .unwrap();
        let entries = log.as_array().cloned().unwrap_or_default();
        entries
            .iter()
            .filter(|entry| entry["level"] == "SEVERE" || entry["level"] == "WARNING")
            .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// Saves a picture of the window under tests/.work and returns its path.
    pub fn screenshot(&self, name: &str) -> Option<PathBuf> {
        let picture = self.ask("/screenshot", None).ok()?;
        let folder = project().join("tests/.work");
        fs::create_dir_all(&folder).ok()?;
        let path = folder.join(format!("{name}.png"));
        fs::write(&path, crate::mailbox::base64(picture.as_str()?)).ok()?;
        Some(path)
    }

    fn type_into(&self, element: &str, text: &str) {
        self.ask(
            &format!("/element/{element}/value"),
            Some(json!({ "text": text })),
        )
        .unwrap();
    }

    fn find(&self, selector: &str) -> String {
        let query = json!({ "using": "css selector", "value": selector });
        let found = self.ask("/element", Some(query));
        let found = found.unwrap_or_else(|error| panic!("{selector}: {error}"));
        found[ELEMENT]
            .as_str()
            .expect("a found element has an id")
            .to_owned()
    }

    /// Sends one command of the protocol: a POST with a body, a GET without.
    fn ask(&self, path: &str, body: Option<Value>) -> Result<Value, String> {
        let url = format!("{}{path}", self.session);
        let answer = match body {
            Some(body) => {
                let request = self
                    .agent
                    .post(url)
                    .header("content-type", "application/json");
                request.send(body.to_string())
            }
            None => self.agent.get(url).call(),
        };
        let mut answer = answer.map_err(|error| error.to_string())?;
        let text = answer
            .body_mut()
            .with_config()
            .limit(64 << 20)
            .read_to_string();
        let text = text.map_err(|error| error.to_string())?;
        let answer: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
        match answer["value"]["error"].as_str() {
            Some(error) => {
                let message = answer["value"]["message"].as_str().unwrap_or_default();
                Err(format!(
                    "{error}: {}",
                    message.lines().next().unwrap_or_default()
                ))
            }
            None => Ok(answer["value"].clone()),
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let test = std::thread::current()
                .name()
                .unwrap_or("browser")
                .replace("::", "-");
            let picture = self.screenshot(&test);
            let address = self.ask("/url", None);
            eprintln!("--- the browser stood at {address:?}, its picture is {picture:?}");
            let text = self.ask(
                "/execute/sync",
                Some(json!({ "script": "return document.body.innerText", "args": [] })),
            );
            eprintln!("{}", text.unwrap_or_default().as_str().unwrap_or_default());
        }
        // The test is over either way; errors here have no reader.
        drop(self.agent.delete(&self.session).call());
        drop(self.driver.kill());
        drop(self.driver.wait());
    }
}

/// Returns the text with plain spaces, as a person reads it.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn the_browser_types_clicks_and_reads() {
    let browser = Browser::start_sized(360, 740);
    browser.open(
        "data:text/html,<title>x</title><form onsubmit=\"event.preventDefault();\
         out.textContent=`${who.value} ${size.value} ${document.forms[0].pay.value}`\">\
         <input name=who id=who value=old><select name=size id=size><option value=S>S<option value=M>M</select>\
         <label><input type=radio name=pay value=cash>Cash</label><button>Send it</button></form>\
         <p id=out></p>",
    );
    browser.fill("who", "Sari");
    browser.select("size", "M");
    browser.choose("pay", "cash");
    browser.click("Send it");
    browser.wait_for("Sari M cash");
    assert_eq!(browser.text_of("#out"), "Sari M cash");
    assert_eq!(
        browser.script("return window.innerWidth", json!([])),
        json!(360)
    );
    assert_eq!(browser.complaints(), Vec::<String>::new());
    browser.script("console.error('lost')", json!([]));
    assert!(browser.complaints()[0].contains("lost"));
}
