//! A visitor without JavaScript: an HTTP client with cookies that knows the
//! forms of the shop.

use ureq::{
    Agent,
    http::Response,
    unversioned::multipart::{Form, Part},
};

use crate::waiting::PATIENCE;

/// One visitor with her own cookies; follows no redirect by herself.
pub struct Visitor {
    agent: Agent,
    address: String,
}

/// A page as the visitor got it.
pub struct Page {
    pub status: u16,
    /// Where a redirect leads; empty when it is none.
    pub location: String,
    pub headers: ureq::http::HeaderMap,
    pub body: String,
}

impl Page {
    /// Returns a header's value, empty when it is absent.
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }

    /// Returns the value of the first hidden or visible field of that name.
    pub fn field(&self, name: &str) -> String {
        let marker = format!("name=\"{name}\"");
        let at = self
            .body
            .find(&marker)
            .unwrap_or_else(|| panic!("no field {name} in {self:?}"));
        let start = self.body[..at].rfind('<').unwrap_or(at);
        let end = at + self.body[at..].find('>').unwrap_or(0);
        let tag = &self.body[start..end];
        tag.split_once("value=\"")
            .map_or("", |(_, rest)| rest.split('"').next().unwrap_or(""))
            .to_owned()
    }
}

impl std::fmt::Debug for Page {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}\n{}", self.status, self.location, self.body)
    }
}

impl Visitor {
    /// Sends a new visitor, without any cookie, to the shop at an address.
    pub fn new(address: &str) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            // A server that refuses a form may hang up without reading it.
            .max_idle_connections(0)
            .timeout_global(Some(PATIENCE))
            .build();
        Self {
            agent: config.new_agent(),
            address: address.to_owned(),
        }
    }

    /// Gives the visitor a cookie to carry.
    pub fn carry(&self, name: &str, value: &str) {
        let uri = self.address.parse().unwrap();
        let cookie = ureq::Cookie::parse(format!("{name}={value}; Path=/"), &uri).unwrap();
        self.agent.cookie_jar_lock().insert(cookie, &uri).unwrap();
    }

    /// Opens a page.
    pub fn get(&self, path: &str) -> Page {
        read(self.agent.get(self.at(path)).call().unwrap())
    }

    /// Opens a page of a server that may die meanwhile.
    pub fn try_get(&self, path: &str) -> Option<Page> {
        try_read(self.agent.get(self.at(path)).call())
    }

    /// Sends a form to a server that may die meanwhile.
    pub fn try_post(&self, path: &str, fields: &[(&str, &str)]) -> Option<Page> {
        let request = self
            .agent
            .post(self.at(path))
            .header("sec-fetch-site", "same-origin");
        try_read(request.send_form(fields.iter().copied()))
    }

    /// Returns the visitor, with her cookies, at another address.
    pub fn moved_to(self, address: &str) -> Self {
        Self {
            address: address.to_owned(),
            ..self
        }
    }

    /// Returns the visitor, with her cookies, at another address too.
    pub fn at_address(&self, address: &str) -> Self {
        Self {
            agent: self.agent.clone(),
            address: address.to_owned(),
        }
    }

    /// Sends a form, as a browser does from a page of the shop itself.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.post_from("same-origin", path, fields)
    }

    /// Sends a form from a page that stands elsewhere, as the browser would
    /// report it in `Sec-Fetch-Site`.
    pub fn post_from(&self, site: &str, path: &str, fields: &[(&str, &str)]) -> Page {
        let request = self
            .agent
            .post(self.at(path))
            .header("sec-fetch-site", site);
        read(request.send_form(fields.iter().copied()).unwrap())
    }

    /// Sends a form with a file.
    ///
    /// An error is a server that closed the connection before it read all.
    pub fn upload(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        file: (&str, &str, &[u8]),
    ) -> Result<Page, ureq::Error> {
        let (field, name, bytes) = file;
        let mut form = Form::new();
        for (name, value) in fields {
            form = form.text(name, value);
        }
        let form = form.part(field, Part::bytes(bytes).file_name(name));
        let request = self
            .agent
            .post(self.at(path))
            .header("sec-fetch-site", "same-origin");
        request.send(form).map(read)
    }

    /// Sends a form with any number of files in one field, as the pages that
    /// take messages do.
    pub fn letter(&self, path: &str, fields: &[(&str, &str)], photos: &[(&str, &[u8])]) -> Page {
        let mut form = Form::new();
        for (name, value) in fields {
            form = form.text(name, value);
        }
        for (name, bytes) in photos {
            form = form.part("photos", Part::bytes(bytes).file_name(name));
        }
        let request = self
            .agent
            .post(self.at(path))
            .header("sec-fetch-site", "same-origin");
        read(request.send(form).unwrap())
    }

    fn at(&self, path: &str) -> String {
        if path.starts_with("http") {
            path.to_owned()
        } else {
            format!("{}{path}", self.address)
        }
    }
}

fn try_read(answer: Result<Response<ureq::Body>, ureq::Error>) -> Option<Page> {
    let mut response = answer.ok()?;
    let body = response.body_mut().read_to_string().ok()?;
    Some(page(&response, body))
}

fn read(mut response: Response<ureq::Body>) -> Page {
    let body = response
        .body_mut()
        .with_config()
        .limit(64 << 20)
        .read_to_vec()
        .unwrap();
    // A picture is no text, but its page can be looked at all the same.
    let body = String::from_utf8_lossy(&body).into_owned();
    page(&response, body)
}

fn page(response: &Response<ureq::Body>, body: String) -> Page {
    let location = response
        .headers()
        .get("location")
        .and_then(|value| value.to_str().ok());
    Page {
        status: response.status().as_u16(),
        location: location.unwrap_or_default().to_owned(),
        headers: response.headers().clone(),
        body,
    }
}
