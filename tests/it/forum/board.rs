//! A shop with a forum to test with.

use shop_core::{
    forum::{
        self, ForumCategory, ForumCategoryEdit, NewReply, NewTopic, PostError, PostState, Posted,
        Topic,
    },
    mail,
    members::Member,
    staff::Role,
};

use crate::shop::{Shop, staff};

/// A shop with one category of the forum.
pub struct Board {
    pub shop: Shop,
    pub category: ForumCategory,
}

impl Board {
    pub fn new() -> Self {
        let mut shop = Shop::new();
        let new = ForumCategoryEdit {
            name: "Ukuran & Potongan".to_owned(),
            description: "Muat atau tidak?".to_owned(),
            ..ForumCategoryEdit::default()
        };
        let by = staff(Role::Moderator);
        let category = forum::create_category(&mut shop.conn, shop.now, &by, &new).unwrap();
        Self { shop, category }
    }

    /// Somebody joins whose posts are seen at once: she has paid an order.
    pub fn buyer(&mut self, name: &str) -> Member {
        let member = self.shop.member(name);
        let shawl = self.shop.goods(&format!("Selendang {name}"), 90_000, 3);
        let order = self.shop.order(&member, &[(shawl, 1)]);
        self.shop.pay(&order);
        member
    }

    pub fn new_topic(&self, title: &str, body: &str) -> NewTopic {
        NewTopic {
            category: self.category.id,
            title: title.to_owned(),
            body: body.to_owned(),
            product: None,
        }
    }

    pub fn try_open(&mut self, by: &Member, title: &str, body: &str) -> Result<Posted, PostError> {
        let new = self.new_topic(title, body);
        forum::open(&mut self.shop.conn, self.shop.now, &by.actor(), &new)
    }

    /// Somebody opens a topic.
    pub fn open(&mut self, by: &Member, title: &str) -> Posted {
        self.try_open(by, title, "Tinggi saya 155, sebaiknya ukuran apa?")
            .unwrap()
    }

    pub fn try_reply(
        &mut self,
        by: &Member,
        topic: &Topic,
        body: &str,
    ) -> Result<Posted, PostError> {
        let new = NewReply {
            body: body.to_owned(),
            quotes: None,
        };
        forum::reply(
            &mut self.shop.conn,
            self.shop.now,
            &by.actor(),
            topic.id,
            &new,
        )
    }

    /// Somebody replies.
    pub fn reply(&mut self, by: &Member, topic: &Topic, body: &str) -> Posted {
        self.try_reply(by, topic, body).unwrap()
    }

    /// Staff answer.
    pub fn answer(&mut self, topic: &Topic, body: &str) -> Posted {
        let new = NewReply {
            body: body.to_owned(),
            quotes: None,
        };
        let by = staff(Role::Moderator);
        forum::reply(&mut self.shop.conn, self.shop.now, &by, topic.id, &new).unwrap()
    }

    /// The topic as it is now.
    pub fn topic(&mut self, topic: &Topic) -> Topic {
        forum::thread(
            &mut self.shop.conn,
            self.shop.now,
            forum::Reader::Staff,
            topic.id,
            1,
        )
        .unwrap()
        .unwrap()
        .topic
    }

    /// The states of the topic's posts, by number.
    pub fn states(&mut self, topic: &Topic) -> Vec<PostState> {
        forum::thread(
            &mut self.shop.conn,
            self.shop.now,
            forum::Reader::Staff,
            topic.id,
            1,
        )
        .unwrap()
        .unwrap()
        .posts
        .iter()
        .map(|view| view.post.state)
        .collect()
    }

    /// The templates of the forum's mails to somebody, the oldest first.
    pub fn letters(&mut self, to: &Member) -> Vec<String> {
        let mut found: Vec<String> = mail::recent(&mut self.shop.conn, 200)
            .unwrap()
            .into_iter()
            .filter(|mail| mail.recipient == to.email && mail.template.starts_with("forum-"))
            .map(|mail| mail.template)
            .collect();
        found.reverse();
        found
    }
}
