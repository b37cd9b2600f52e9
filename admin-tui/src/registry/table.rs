//! The table of commands, in the order help shows them.

mod content;
mod counter;
mod forum;
mod frame;
mod goods;
mod moving;
mod news;
mod offers;
mod office;
mod people;
mod requests;
mod sale;
mod shelves;
mod talk;
#[cfg(test)]
mod tests;

use super::{Command, Danger, Id, Place};

const PLAIN: Command = Command {
    id: Id::Help,
    name: "",
    keys: &[],
    places: Place::ALL,
    danger: Danger::Reversible,
    permission: None,
    cli: None,
    hint: 0,
    words: &[],
};

/// Returns every command.
pub fn commands() -> impl Iterator<Item = &'static Command> {
    let parts = [
        people::PEOPLE,
        forum::FORUM,
        talk::TALK,
        requests::REQUESTS,
        counter::COUNTER,
        sale::SALE,
        goods::GOODS,
        shelves::RACK,
        offers::OFFERS,
        content::WRITTEN,
        news::NEWS,
        office::OFFICE,
        moving::MOVING,
        frame::FRAME,
    ];
    parts.into_iter().flatten()
}
