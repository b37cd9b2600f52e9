//! What a command is.

use shop_core::{
    actor::Permission,
    messages::{Lang, text},
};

use crate::keys::binding_label;

/// Names every command inside the program; a `match` on it shows who handles it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the title of each command is its message")]
pub enum Id {
    Help,
    Palette,
    CommandLine,
    Quit,
    SignOut,
    Reload,
    Redraw,
    Back,
    Up,
    HistoryBack,
    HistoryForward,
    GoToday,
    GoMembers,
    GoRegistrations,
    GoInbox,
    GoCampaigns,
    GoOrders,
    GoPayments,
    GoProducts,
    GoReports,
    GoStaff,
    GoAudit,
    OwnPassword,
    ReportAsk,
    ReportNextCut,
    ReportPreviousCut,
    ReportTable,
    ReportColumnsRight,
    ReportColumnsLeft,
    ReportDefinition,
    ReportExport,
    StaffNew,
    StaffRole,
    StaffPassword,
    StaffDisable,
    StaffEnable,
    StaffDeeds,
    AuditFind,
    AuditPerson,
    AuditRecord,
    AuditDay,
    MoveDown,
    MoveUp,
    PageDown,
    PageUp,
    First,
    Last,
    Open,
    Filter,
    NextView,
    PreviousView,
    SwitchPane,
    NextRecord,
    PreviousRecord,
    MemberConfirm,
    MemberRefuse,
    MemberAskInfo,
    MemberEdit,
    MemberOrders,
    MemberSuspend,
    MemberRestore,
    MemberNew,
    MemberNote,
    MemberTags,
    MemberConsents,
    MemberTier,
    NotePin,
    NoteRemove,
    ContactCall,
    ContactWhatsapp,
    ContactVisit,
    FollowUpNew,
    FollowUpDone,
    FollowUpMove,
    TimelineNext,
    TimelinePrevious,
    PaymentSettle,
    PaymentReject,
    PaymentProof,
    PaymentOrder,
    OrderPack,
    OrderShip,
    OrderDeliver,
    OrderCancel,
    OrderRefund,
    OrderReopen,
    OrderPayment,
    OrderMember,
    ProductNew,
    ProductEdit,
    ProductPublish,
    ProductArchive,
    VariantNew,
    VariantEdit,
    VariantPrice,
    StockReceive,
    StockAdjust,
    ProductRelate,
    ProductUnrelate,
    RelatedUp,
    RelatedDown,
    PairVeto,
    PairAllow,
    ProductTags,
    ProductPicture,
    ShelfNew,
    ShelfEdit,
    ShelfPublish,
    ShelfWithdraw,
    ShelfUp,
    ShelfDown,
    ShelfDelete,
    ShelfPut,
    ShelfTake,
    ShelfProduct,
    ShelfPicture,
    ArticleUp,
    ArticleDown,
    CataloguePdf,
    GoPromotions,
    PromotionNew,
    PromotionEdit,
    PromotionStart,
    PromotionPause,
    PromotionEnd,
    PromotionCopy,
    PromotionCodes,
    ContentNew,
    ContentEdit,
    ContentWrite,
    ContentPublish,
    ContentWithdraw,
    ContentUp,
    ContentDown,
    ContentDelete,
    ContentLanguage,
    ContentVersions,
    ContentRestore,
    /// The English texts of a page go.
    ContentUntranslate,
    FaqCategoryNew,
    MessageReply,
    MessageNote,
    MessageTake,
    MessageAssign,
    MessageSnooze,
    MessageSolve,
    MessageSpam,
    MessageReopen,
    MessageNew,
    MessagePhotos,
    MessageOrder,
    CannedReplies,
    CampaignNew,
    CampaignEdit,
    CampaignTry,
    CampaignSend,
    CampaignCancel,
    NewsStopped,
    NewsStop,
    NewsAllow,
    GoRequests,
    GoContent,
    GoForum,
    ForumApprove,
    ForumRefuse,
    ForumReply,
    ForumHide,
    ForumDelete,
    ForumAnswered,
    ForumLock,
    ForumPin,
    ForumMove,
    ForumSilence,
    ForumLift,
    ForumCategoryNew,
    ForumCategoryEdit,
    ForumCategoryDelete,
    ForumTopicNew,
    ForumPostEdit,
    ForumHistory,
    GoCounter,
    GoShelves,
    RequestAccept,
    RequestMove,
    RequestFulfil,
    RequestDecline,
    RequestNote,
    RequestMerge,
    RequestLink,
    RequestMember,
    RequestLog,
    RequestPhoto,
    RequestNew,
    DemandLog,
    DraftNew,
    DraftPhone,
    DraftAdd,
    DraftQuantity,
    DraftRemove,
    DraftPrice,
    DraftCode,
    DraftCustomer,
    DraftDelivery,
    DraftHold,
    DraftNote,
    DraftPay,
    DraftCancel,
    DraftOrder,
    CounterDay,
    OrderReceipt,
}

/// Where keys go: a list or one record of an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// The work queue.
    Today,
    /// The list of members.
    Members,
    /// One member.
    Member,
    /// The list of payments.
    Payments,
    /// One payment.
    Payment,
    /// The list of orders.
    Orders,
    /// One order.
    Order,
    /// The list of products.
    Products,
    /// One product and its variants.
    Product,
    /// The list of conversations.
    Inbox,
    /// One conversation.
    Conversation,
    /// The list of promotions.
    Promotions,
    /// One promotion.
    Promotion,
    /// The list of campaigns.
    Campaigns,
    /// One campaign.
    Campaign,
    /// The list of reports.
    Reports,
    /// One report.
    Report,
    /// The list of staff.
    StaffList,
    /// One member of staff.
    StaffMember,
    /// The log of deeds.
    Audit,
    /// One deed.
    AuditEvent,
    /// The lists of the forum.
    Forum,
    /// One topic of the forum.
    Thread,
    /// The list of product requests.
    Requests,
    /// One product request.
    Request,
    /// The list of contents.
    Contents,
    /// One piece of the contents.
    Content,
    /// The lists of categories and collections.
    Shelves,
    /// One category or collection.
    Shelf,
    /// The list of orders that are being written down.
    Drafts,
    /// One order that is being written down.
    Draft,
}

impl Place {
    /// Every place.
    pub const ALL: &[Place] = &[
        Place::Forum,
        Place::Thread,
        Place::Today,
        Place::Members,
        Place::Member,
        Place::Payments,
        Place::Payment,
        Place::Orders,
        Place::Order,
        Place::Products,
        Place::Product,
        Place::Inbox,
        Place::Conversation,
        Place::Promotions,
        Place::Promotion,
        Place::Campaigns,
        Place::Campaign,
        Place::Reports,
        Place::Report,
        Place::StaffList,
        Place::StaffMember,
        Place::Audit,
        Place::AuditEvent,
        Place::Requests,
        Place::Request,
        Place::Contents,
        Place::Content,
        Place::Shelves,
        Place::Shelf,
        Place::Drafts,
        Place::Draft,
    ];
    /// The places that are lists of records.
    pub const LISTS: &[Place] = &[
        Place::Forum,
        Place::Members,
        Place::Payments,
        Place::Orders,
        Place::Products,
        Place::Inbox,
        Place::Promotions,
        Place::Campaigns,
        Place::StaffList,
        Place::Audit,
        Place::Requests,
        Place::Contents,
        Place::Shelves,
        Place::Drafts,
    ];
    /// The places that show one record.
    pub const RECORDS: &[Place] = &[
        Place::Thread,
        Place::Member,
        Place::Payment,
        Place::Order,
        Place::Product,
        Place::Conversation,
        Place::Promotion,
        Place::Campaign,
        Place::Report,
        Place::StaffMember,
        Place::AuditEvent,
        Place::Request,
        Place::Content,
        Place::Shelf,
        Place::Draft,
    ];
    /// The places of an area with lists and records.
    pub const AREAS: &[Place] = &[
        Place::Forum,
        Place::Thread,
        Place::Members,
        Place::Member,
        Place::Payments,
        Place::Payment,
        Place::Orders,
        Place::Order,
        Place::Products,
        Place::Product,
        Place::Inbox,
        Place::Conversation,
        Place::Promotions,
        Place::Promotion,
        Place::Campaigns,
        Place::Campaign,
        Place::Reports,
        Place::Report,
        Place::StaffList,
        Place::StaffMember,
        Place::Audit,
        Place::AuditEvent,
        Place::Requests,
        Place::Request,
        Place::Contents,
        Place::Content,
        Place::Shelves,
        Place::Shelf,
        Place::Drafts,
        Place::Draft,
    ];
}

/// What must be asked before a command is carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Danger {
    /// It can be taken back: nothing is asked.
    Reversible,
    /// A customer notices it: a dialog, with the focus on stepping back.
    Customer,
    /// It cannot be taken back: the name must be typed.
    Irreversible,
}

/// One command.
#[derive(Debug, Clone, Copy)]
pub struct Command {
    /// Its name inside the program.
    pub id: Id,
    /// Its name for people who type it, and in its message keys.
    pub name: &'static str,
    /// The keys it has at first, the one to show first.
    pub keys: &'static [&'static str],
    /// The places it applies to.
    pub places: &'static [Place],
    /// What must be asked before.
    pub danger: Danger,
    /// What the person must be allowed to do.
    pub permission: Option<Permission>,
    /// The same deed on the command line.
    pub cli: Option<&'static str>,
    /// Its rank in the footer; zero keeps it out of the footer.
    pub hint: u8,
    /// Other words for it behind `:`.
    pub words: &'static [&'static str],
}

impl Command {
    /// Returns what it does, in a few words.
    pub fn title(&self, lang: Lang) -> String {
        text(lang, &format!("tui-command-{}", self.name))
    }

    /// Returns the one or two words the footer has room for.
    pub fn short(&self, lang: Lang) -> String {
        text(lang, &format!("tui-hint-{}", self.name))
    }

    /// Returns its first key as it is shown.
    pub fn key_label(&self, lang: Lang) -> String {
        self.keys
            .first()
            .map(|key| binding_label(key, lang))
            .unwrap_or_default()
    }

    /// Returns all its keys as they are shown.
    pub fn all_keys(&self, lang: Lang) -> String {
        self.keys
            .iter()
            .map(|key| binding_label(key, lang))
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Returns whether it applies to a place.
    pub fn applies(&self, place: Place) -> bool {
        self.places.contains(&place)
    }
}
