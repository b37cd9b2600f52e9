//! Colours by meaning: dark, light, sixteen-colour and colourless palettes.
//!
//! Nothing on the screen is said by colour alone; a palette only repeats
//! what words and marks already say.

use std::time::Duration;

use ratatui::style::{Color, Modifier, Style};
use terminal_colorsaurus::{QueryOptions, ThemeMode};

/// How long a terminal may think about its background; some are far away.
const PROBE: Duration = Duration::from_millis(150);

/// What a piece of text means to the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Ordinary text.
    #[default]
    Plain,
    /// Less important than its neighbours.
    Dim,
    /// More important than its neighbours.
    Strong,
    /// A title or the place one is at.
    Accent,
    /// Something went or is well.
    Good,
    /// Something wants attention soon.
    Warn,
    /// Something is late, wrong or destructive.
    Danger,
}

/// The set of colours in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Light text on a dark ground, in exact colours.
    Dark,
    /// Dark text on a light ground, in exact colours.
    Light,
    /// The sixteen colours the terminal's owner chose.
    Sixteen,
    /// No colour at all.
    Plain,
}

impl Theme {
    /// Returns the style of a tone.
    pub fn style(self, tone: Tone) -> Style {
        let style = Style::new();
        match (tone, self.colour(tone)) {
            (Tone::Strong, _) => style.add_modifier(Modifier::BOLD),
            (Tone::Accent, Some(colour)) => style.fg(colour).add_modifier(Modifier::BOLD),
            (Tone::Danger, Some(colour)) => style.fg(colour).add_modifier(Modifier::BOLD),
            (_, Some(colour)) => style.fg(colour),
            (Tone::Accent | Tone::Danger, None) => style.add_modifier(Modifier::BOLD),
            (Tone::Dim, None) => style.add_modifier(Modifier::DIM),
            (Tone::Plain | Tone::Good | Tone::Warn, None) => style,
        }
    }

    /// Returns the style of the row the cursor is on.
    pub fn selected(self, focused: bool) -> Style {
        match (self, focused) {
            (Theme::Dark, true) => Style::new().bg(Color::Rgb(0x4a, 0x36, 0x2a)),
            (Theme::Dark, false) => Style::new().bg(Color::Rgb(0x2a, 0x22, 0x1d)),
            (Theme::Light, true) => Style::new().bg(Color::Rgb(0xe9, 0xd9, 0xbd)),
            (Theme::Light, false) => Style::new().bg(Color::Rgb(0xf3, 0xea, 0xda)),
            (Theme::Sixteen | Theme::Plain, true) => Style::new().add_modifier(Modifier::REVERSED),
            (Theme::Sixteen | Theme::Plain, false) => {
                Style::new().add_modifier(Modifier::UNDERLINED)
            }
        }
    }

    fn colour(self, tone: Tone) -> Option<Color> {
        let (dim, accent, good, warn, danger) = match self {
            Theme::Dark => (
                Color::Rgb(0xa3, 0x95, 0x86),
                Color::Rgb(0xe8, 0x9a, 0x6d),
                Color::Rgb(0x8f, 0xbf, 0x8c),
                Color::Rgb(0xe0, 0xb0, 0x5a),
                Color::Rgb(0xf2, 0x8b, 0x82),
            ),
            Theme::Light => (
                Color::Rgb(0x6b, 0x5d, 0x52),
                Color::Rgb(0xa4, 0x48, 0x1f),
                Color::Rgb(0x2f, 0x5d, 0x37),
                Color::Rgb(0x80, 0x56, 0x0d),
                Color::Rgb(0xa3, 0x1d, 0x1d),
            ),
            Theme::Sixteen => (
                Color::DarkGray,
                Color::Cyan,
                Color::Green,
                Color::Yellow,
                Color::Red,
            ),
            Theme::Plain => return None,
        };
        match tone {
            Tone::Plain | Tone::Strong => None,
            Tone::Dim => Some(dim),
            Tone::Accent => Some(accent),
            Tone::Good => Some(good),
            Tone::Warn => Some(warn),
            Tone::Danger => Some(danger),
        }
    }
}

/// Returns the palette the environment decides on; none if the terminal has to be asked.
pub fn given() -> Option<Theme> {
    let environment = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    match environment("GRIYA_THEME").as_deref() {
        Some("dark" | "gelap") => return Some(Theme::Dark),
        Some("light" | "terang") => return Some(Theme::Light),
        Some("16") => return Some(Theme::Sixteen),
        Some("plain" | "polos") => return Some(Theme::Plain),
        _ => {}
    }
    if environment("NO_COLOR").is_some() || environment("TERM").as_deref() == Some("dumb") {
        return Some(Theme::Plain);
    }
    let exact = environment("COLORTERM")
        .is_some_and(|value| value.contains("truecolor") || value.contains("24bit"));
    if exact { None } else { Some(Theme::Sixteen) }
}

/// Asks the terminal for its background.
///
/// Must be called before anyone reads the keyboard: the answer arrives there.
pub fn probe() -> Theme {
    let mut options = QueryOptions::default();
    options.timeout = PROBE;
    match terminal_colorsaurus::theme_mode(options) {
        Ok(ThemeMode::Light) => Theme::Light,
        Ok(ThemeMode::Dark) => Theme::Dark,
        Err(_) => Theme::Sixteen,
    }
}
