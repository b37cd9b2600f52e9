//! Putting pages together: pictures, bookmarks, links, title and language.

use chrono::{Datelike, NaiveDate};
use pdf_writer::{
    Date, Filter, Finish, Name, Pdf, Rect, Ref, Str, TextStr,
    types::{ActionType, AnnotationType, OutlineItemFlags, PageMode},
};
use sha2::{Digest, Sha256};

use super::{
    Ids, dimensions,
    face::Faces,
    packed,
    sheet::{PAGE, Picture, Sheet, Target},
};
use crate::documents::drawing::{self, Placed};

/// What a document says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::documents) struct Imprint {
    pub(in crate::documents) title: String,
    pub(in crate::documents) author: String,
    pub(in crate::documents) subject: String,
    /// The code of its language.
    pub(in crate::documents) lang: &'static str,
    pub(in crate::documents) day: NaiveDate,
}

/// An entry of the list beside the pages.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::documents) struct Bookmark {
    pub(in crate::documents) title: String,
    /// The page from 0, and the height on it.
    pub(in crate::documents) place: (usize, f32),
    pub(in crate::documents) below: Vec<Bookmark>,
}

/// A document that is being written.
pub(in crate::documents) struct Book {
    pub(in crate::documents) faces: Faces,
    pdf: Pdf,
    ids: Ids,
    pictures: Vec<Ref>,
    pages: Vec<Sheet>,
}

impl Book {
    pub(in crate::documents) fn new() -> Self {
        let mut pdf = Pdf::new();
        pdf.set_version(1, 7);
        Self {
            faces: Faces::new(),
            pdf,
            ids: Ids::new(),
            pictures: Vec::new(),
            pages: Vec::new(),
        }
    }

    /// Keeps a photo as it is; nothing when it cannot be shown.
    pub(in crate::documents) fn photo(&mut self, jpeg: &[u8]) -> Option<(Picture, (f32, f32))> {
        let (width, height, colours) = dimensions(jpeg)?;
        if !matches!(colours, 1 | 3) {
            return None;
        }
        let id = self.ids.next();
        let mut image = self.pdf.image_xobject(id, jpeg);
        image.filter(Filter::DctDecode);
        image.width(i32::from(width)).height(i32::from(height));
        if colours == 1 {
            image.color_space().device_gray();
        } else {
            image.color_space().device_rgb();
        }
        image.bits_per_component(8).interpolate(true);
        image.finish();
        Some((self.kept(id), (f32::from(width), f32::from(height))))
    }

    /// Keeps a drawing as lines and areas; nothing when it cannot be read.
    pub(in crate::documents) fn drawing(&mut self, svg: &str) -> Option<(Picture, (f32, f32))> {
        let Placed { id, width, height } = drawing::write(&mut self.pdf, &mut self.ids, svg)?;
        Some((self.kept(id), (width, height)))
    }

    fn kept(&mut self, id: Ref) -> Picture {
        self.pictures.push(id);
        Picture(self.pictures.len() - 1)
    }

    /// Adds a page behind the others.
    pub(in crate::documents) fn add(&mut self, sheet: Sheet) {
        self.pages.push(sheet);
    }

    /// Returns the document. The same pages give the same bytes.
    pub(in crate::documents) fn finish(
        mut self,
        imprint: &Imprint,
        bookmarks: &[Bookmark],
    ) -> Vec<u8> {
        let [catalog, tree, info] = std::array::from_fn(|_| self.ids.next());
        let fonts = self.faces.write(&mut self.pdf, &mut self.ids);
        let pages: Vec<Ref> = self.pages.iter().map(|_| self.ids.next()).collect();
        for (page, sheet) in pages.iter().zip(std::mem::take(&mut self.pages)) {
            self.write_page(*page, tree, sheet, &fonts, &pages);
        }
        let count = i32::try_from(pages.len()).unwrap_or(i32::MAX);
        self.pdf
            .pages(tree)
            .kids(pages.iter().copied())
            .count(count);
        let outline = self.write_bookmarks(bookmarks, &pages);
        let mut root = self.pdf.catalog(catalog);
        root.pages(tree)
            .lang(TextStr(imprint.lang))
            .outlines(outline)
            .page_mode(PageMode::UseOutlines);
        root.viewer_preferences().display_doc_title(true);
        root.finish();
        let year = u16::try_from(imprint.day.year()).unwrap_or(2000);
        let part = |part: u32| u8::try_from(part).unwrap_or(1);
        let made = Date::new(year)
            .month(part(imprint.day.month()))
            .day(part(imprint.day.day()));
        self.pdf
            .document_info(info)
            .title(TextStr(&imprint.title))
            .author(TextStr(&imprint.author))
            .subject(TextStr(&imprint.subject))
            .producer(TextStr("Griya"))
            .creation_date(made);
        let id = Sha256::digest(format!("{imprint:?} {count}"))[..16].to_vec();
        self.pdf.set_file_id((id.clone(), id));
        self.pdf.finish()
    }

    fn write_page(
        &mut self,
        id: Ref,
        tree: Ref,
        sheet: Sheet,
        fonts: &[(&'static [u8], Ref)],
        pages: &[Ref],
    ) {
        let content = self.ids.next();
        let bytes = packed(&sheet.content.finish());
        self.pdf.stream(content, &bytes).filter(Filter::FlateDecode);
        let links: Vec<(Ref, [f32; 4], Target)> = sheet
            .links
            .into_iter()
            .map(|(place, target)| (self.ids.next(), place, target))
            .collect();
        let mut page = self.pdf.page(id);
        page.parent(tree)
            .media_box(Rect::new(0.0, 0.0, PAGE.0, PAGE.1))
            .contents(content);
        let mut resources = page.resources();
        let mut named = resources.fonts();
        for (name, font) in fonts {
            named.pair(Name(name), *font);
        }
        named.finish();
        let mut shown = resources.x_objects();
        for picture in &sheet.pictures {
            let name = format!("I{}", picture.0);
            shown.pair(Name(name.as_bytes()), self.pictures[picture.0]);
        }
        shown.finish();
        resources.finish();
        if !links.is_empty() {
            page.annotations(links.iter().map(|(id, ..)| *id));
        }
        page.finish();
        for (id, [x, y, width, height], target) in links {
            let mut link = self.pdf.annotation(id);
            link.subtype(AnnotationType::Link);
            link.rect(Rect::new(x, PAGE.1 - y - height, x + width, PAGE.1 - y));
            link.border(0.0, 0.0, 0.0, None);
            match target {
                Target::Address(address) => {
                    link.action()
                        .action_type(ActionType::Uri)
                        .uri(Str(address.as_bytes()));
                }
                Target::Page(number, at) => {
                    if let Some(page) = pages.get(number) {
                        link.action()
                            .action_type(ActionType::GoTo)
                            .destination()
                            .page(*page)
                            .xyz(0.0, PAGE.1 - at, None);
                    }
                }
            }
            link.finish();
        }
    }

    fn write_bookmarks(&mut self, bookmarks: &[Bookmark], pages: &[Ref]) -> Ref {
        let root = self.ids.next();
        let ends = self.write_level(bookmarks, root, pages);
        let mut outline = self.pdf.outline(root);
        if let Some((first, last)) = ends {
            outline.first(first).last(last);
            outline.count(i32::try_from(bookmarks.len()).unwrap_or(i32::MAX));
        }
        outline.finish();
        root
    }

    fn write_level(
        &mut self,
        bookmarks: &[Bookmark],
        parent: Ref,
        pages: &[Ref],
    ) -> Option<(Ref, Ref)> {
        let ids: Vec<Ref> = bookmarks.iter().map(|_| self.ids.next()).collect();
        for (place, bookmark) in bookmarks.iter().enumerate() {
            let below = self.write_level(&bookmark.below, ids[place], pages);
            let mut item = self.pdf.outline_item(ids[place]);
            item.title(TextStr(&bookmark.title)).parent(parent);
            if let Some(before) = place.checked_sub(1) {
                item.prev(ids[before]);
            }
            if let Some(next) = ids.get(place + 1) {
                item.next(*next);
            }
            if let Some((first, last)) = below {
                item.first(first).last(last);
                // A negative count keeps the entry folded.
                item.count(-i32::try_from(bookmark.below.len()).unwrap_or(i32::MAX));
                item.flags(OutlineItemFlags::BOLD);
            }
            if let Some(page) = pages.get(bookmark.place.0) {
                let at = PAGE.1 - bookmark.place.1;
                item.dest().page(*page).xyz(0.0, at, None);
            }
            item.finish();
        }
        Some((*ids.first()?, *ids.last()?))
    }
}
