# Words used on the web, in the terminal and on the command line.

month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

event-by = by { $name }
event-member-registered = Registered as a member
event-member-email-confirmed = E-mail address confirmed
event-member-confirmed = Registration approved
event-member-refused = Registration refused
event-member-asked-for-info = Asked for more information
event-member-answered = Answered the request for information
event-member-edited = Member record edited
event-member-password-changed = Member password changed
event-member-created = Registered by staff
event-member-confirmation-resent = Confirmation e-mail sent again
event-member-password-asked = Link for a new password requested
event-member-password-reset = New password chosen by e-mail
event-consent-given = Consent given
event-consent-withdrawn = Consent withdrawn
event-note-added = Note
event-note-pinned = Note pinned
event-note-unpinned = Note unpinned
event-note-removed = Note removed
event-tag-added = Tagged
event-tag-removed = Tag taken off
event-tag-renamed = Tag renamed
event-tag-merged = Tags merged
event-contact-call = Telephone call
event-contact-whatsapp = WhatsApp
event-contact-visit = Visit
event-follow-up-added = Follow-up planned
event-follow-up-moved = Follow-up put off
event-follow-up-done = Follow-up done
event-staff-added = Staff account added
event-staff-disabled = Staff account disabled
event-staff-enabled = Staff account enabled
event-staff-password-reset = Staff password reset
event-staff-role-changed = Staff role changed
event-staff-password-changed = Own password changed
event-staff-signed-in = Signed in at the terminal
event-staff-sign-in-failed = Sign-in at the terminal failed
event-category-created = Category created
event-category-edited = Category edited
event-category-deleted = Category deleted
event-category-reordered = Categories reordered
event-collection-created = Collection created
event-collection-edited = Collection edited
event-collection-filled = Collection contents changed
event-collection-reordered = Collections reordered
event-collection-deleted = Collection deleted
event-product-tagged = Product tags changed
event-product-related = Matching products changed
event-product-pair-vetoed = Product pair hidden
event-product-pair-allowed = Product pair shown again
event-catalog-counted = Catalogue sales counted again
event-product-created = Product created
event-product-edited = Product edited
event-product-published = Product published
event-product-archived = Product archived
event-variant-added = Variant added
event-variant-edited = Variant edited
event-variant-price-changed = Price changed
event-product-picture-added = Picture added
event-stock-received = Stock received
event-stock-adjusted = Stock adjusted
event-order-placed = Order placed
event-order-canceled = Order cancelled
event-order-expired = Order expired
event-order-reopened = Order reopened
event-order-packed = Order packed
event-order-shipped = Order shipped
event-order-delivered = Order delivered
event-order-completed = Order completed
event-payment-submitted = Payment confirmed by the customer
event-payment-settled = Payment received
event-payment-rejected = Payment rejected
event-refund-requested = Refund requested
event-refund-paid = Refund paid
event-conversation-opened = Message sent
event-conversation-answered = Message answered
event-conversation-replied = Customer replied
event-conversation-solved = Message solved
event-request-asked = Product request made
event-request-voted = Joined a product request
event-request-vote-withdrawn = Left a product request
event-request-reviewed = Request under review
event-request-planned = Request planned
event-request-ordered = Requested goods ordered
event-request-available = Requested goods available
event-request-declined = Request declined
event-request-withdrawn = Request withdrawn
event-request-merged = Requests merged
event-request-linked = Request linked to a product
event-request-noted = Internal note on a request
event-demand-logged = Asked for, not there
event-watch-opened = Waits for a sold-out size
event-watch-canceled = No longer waits for a size
event-watch-notified = Told that the size is back
event-draft-opened = Counter order begun
event-draft-held = Goods kept aside
event-draft-released = Goods no longer kept aside
event-draft-canceled = Counter order thrown away
event-draft-price-set = Price set at the counter
event-page-edited = Page edited
event-shop-settings-changed = Shop settings changed
event-promotion-created = Promotion created
event-promotion-edited = Promotion changed
event-promotion-started = Promotion started
event-promotion-paused = Promotion paused
event-promotion-resumed = Promotion resumed
event-promotion-ended = Promotion ended
event-promotion-codes-added = Promotion codes added
event-member-tier-changed = Member tier changed
event-member-tier-pinned = Member tier set by staff

permission-manage-staff = manage staff accounts
permission-review-members = review registrations
permission-edit-members = edit members
permission-view-members = view members
permission-log-contacts = note members' contacts
permission-manage-catalog = manage products
permission-manage-stock = manage stock
permission-view-orders = view orders
permission-cancel-orders = cancel orders
permission-pack-and-ship = pack and ship
permission-verify-payments = verify payments
permission-pay-refunds = pay refunds
permission-answer-messages = answer messages
permission-manage-content = manage content
permission-manage-shop = manage the shop
permission-handle-requests = handling product requests
permission-sell-at-counter = selling at the counter
permission-override-prices = setting prices at the counter
permission-view-reports = view reports
permission-manage-promotions = manage promotions
permission-read-audit = read the audit

role-owner = Owner
role-admin = Admin
role-cashier = Cashier
role-warehouse = Warehouse
role-moderator = Moderator

# Members

member-state-awaiting-email = Awaiting e-mail confirmation
member-state-awaiting-review = Awaiting review
member-state-needs-info = Awaiting an answer
member-state-active = Active
member-state-refused = Refused
member-state-expired = Expired
member-state-suspended = Suspended

refusal-duplicate = You are already registered with the same details.
refusal-incomplete = The details filled in are not complete.
refusal-unreachable = We could not reach you.
refusal-abuse = The registration breaks the shop's terms.
refusal-other = Another reason.

# Stock

movement-received = Received
movement-adjusted = Adjusted
movement-counted = Counted
movement-allocated = Ordered
movement-released = Order released
movement-shipped = Shipped
movement-returned = Returned

# Catalogue

product-status-draft = Draft
product-status-active = On sale
product-status-archived = Archived
variant-status-active = On sale
variant-status-archived = Archived
technique-tulis = Hand-drawn batik
technique-cap = Stamped batik
technique-combination = Stamped and hand-drawn batik
technique-printed = Printed batik motif
technique-woven = Woven
technique-plain = Plain
product-sort-newest = Newest
product-sort-price-low = Lowest price
product-sort-price-high = Highest price
product-sort-best-selling = Best selling
product-sort-chosen = The shop’s order
collection-choice-hand = Chosen by hand
collection-choice-tag = Tag
collection-choice-motif = Motif
collection-choice-new = New arrivals
collection-choice-reduced = Reduced
collection-rule-days = { $rule } (last { $days } days)
body-part-bust = Bust
body-part-waist = Waist
body-part-hip = Hip
body-part-shoulder = Shoulder
body-part-sleeve = Sleeve length
body-part-length = Length
body-part-width = Width
catalog-field-name = Name
catalog-field-name-en = Name in English
catalog-field-slug = Page address
catalog-field-material = Material
catalog-field-material-en = Material in English
catalog-field-description = Description
catalog-field-description-en = Description in English
catalog-field-care = Care
catalog-field-care-en = Care in English
catalog-field-motif = Motif
catalog-field-tag = Tag
catalog-field-size = Size
catalog-field-alt = Description of the picture
catalog-field-alt-en = Description of the picture in English

# Orders

order-stage-canceled = Cancelled
order-stage-expired = Expired
order-stage-awaiting-approval = Awaiting approval
order-stage-awaiting-payment = Awaiting payment
order-stage-payment-in-review = Payment being checked
order-stage-processing = Processing
order-stage-packed = Packed
order-stage-shipped = Shipped
order-stage-delivered = Delivered
order-stage-completed = Completed

order-filter-all = All
order-filter-awaiting-payment = Awaiting payment
order-filter-in-review = Payment being checked
order-filter-to-pack = To pack
order-filter-to-ship = To ship
order-filter-shipped = Under way
order-filter-delivered = Delivered
order-filter-completed = Completed
order-filter-canceled = Cancelled

cancel-reason-customer = At the customer's request
cancel-reason-declined = Not accepted
cancel-reason-fraud = Suspected fraud
cancel-reason-inventory = Goods not available
cancel-reason-staff = Mistake by staff
cancel-reason-expired = Not paid in time
cancel-reason-other = Other

delivery-pickup = Pick up at the shop
discount-free-shipping = Free shipping

order-source-web = Web shop
order-source-counter = Counter
order-source-phone = Telephone

payment-method-transfer = Transfer
payment-method-cash = Cash
payment-method-card = Card

# Product requests

request-state-new = New
request-state-reviewing = Under review
request-state-planned = Planned
request-state-ordered = On order
request-state-available = Available
request-state-declined = Declined
request-state-withdrawn = Withdrawn
request-state-merged = Merged

decline-style = It does not fit our collection
decline-too-few = Too few people want it for a run
decline-no-supplier = We have not found the cloth
decline-price = It cannot be made in that price range
decline-already-there = It is in the shop already
decline-unsuitable = It cannot be published as written
decline-other = Something else


# Payments

payment-state-pending = awaiting payment
payment-state-submitted = waiting to be checked
payment-state-settled = received
payment-state-rejected = rejected
payment-state-expired = expired
payment-state-voided = cancelled

payment-warning-amount = The customer wrote another amount than asked for
payment-warning-late = Confirmed after the deadline
payment-warning-proof-seen = The same receipt was used for { $number }
payment-warning-no-proof = No receipt attached

reject-reason-not-found = Not found on the bank statement
reject-reason-wrong-amount = The amount is not right
reject-reason-wrong-account = Sent to another account
reject-reason-duplicate = The receipt was used before
reject-reason-unreadable = The receipt cannot be read
# Customers' messages

conversation-kind-question = Question
conversation-kind-criticism = Criticism
conversation-kind-suggestion = Suggestion
conversation-kind-complaint = Complaint
conversation-state-open = Awaiting an answer
conversation-state-answered = Answered
conversation-state-solved = Solved

# The demo shop

demo-sign-ins =
    The demo shop is ready. The password of every account: { $password }
      web       { $email } ({ $name })
      terminal  { $staff }

acquaintance-friend = Told by a friend
acquaintance-instagram = Instagram
acquaintance-whatsapp = WhatsApp
acquaintance-outlet = Passed the outlet
acquaintance-event = Bazaar or exhibition
acquaintance-search = Web search
acquaintance-other = Another way

# Promotions and members' tiers

tier-member = Member
tier-bronze = Bronze
tier-silver = Silver
tier-gold = Gold
promotion-status-draft = Draft
promotion-status-active = Active
promotion-status-paused = Paused
promotion-status-ended = Ended
promotion-phase-draft = Draft
promotion-phase-planned = Planned
promotion-phase-running = Running
promotion-phase-paused = Paused
promotion-phase-over = Over
promotion-trigger-automatic = By itself
promotion-trigger-code = With a code
promotion-trigger-tier = For a tier of members
promotion-reward-percent = Percent off
promotion-reward-amount = Rupiah off
promotion-reward-free-shipping = Free shipping
promotion-reward-buy-get = Buy X get Y

segment-prospect = Prospect
segment-champion = Champion
segment-loyal = Loyal
segment-new = New
segment-greet = Say hello
segment-potential = Potential
segment-at-risk = At risk
segment-asleep = Asleep
segment-unprofiled = Without profile
segment-advice-prospect = Greet and show what is new; has never bought.
segment-advice-champion = Say thank you in person; show new pieces first.
segment-advice-loyal = Keep: tell about what suits her taste.
segment-advice-new = Ask whether the first order fits.
segment-advice-greet = Say hello now, before she forgets.
segment-advice-potential = Offer what goes with what she has.
segment-advice-at-risk = Call: ask how she is and what was missing.
segment-advice-asleep = One word in the season, no more.
segment-advice-unprofiled = Serve as ever; objects to being judged.
standing-unprofiled = not judged, as she asked
standing-never-bought = has never bought
standing-why = R { $r }: { $days } days; F { $f }: { $orders } orders; M { $m }: { $net }
standing-late = usually back every { $gap } days

# Campaigns
event-campaign-created = Campaign created
event-campaign-edited = Campaign edited
event-campaign-scheduled = Campaign scheduled
event-campaign-started = Campaign began to go out
event-campaign-sent = Campaign sent
event-campaign-canceled = Campaign canceled
event-news-mailed = News mailed
event-news-suppressed = Address gets no more news
event-news-allowed = Address may get news again
campaign-state-draft = Draft
campaign-state-scheduled = Scheduled
campaign-state-sending = Going out
campaign-state-sent = Sent
campaign-state-canceled = Canceled
suppression-bounced = mail came back
suppression-complained = called unwanted
suppression-by-staff = on request

# Campaigns
campaign-everybody = everybody who wants news
campaign-mailed = Got the letter
campaign-held-out = Held out on purpose
campaign-proven = Proven: those with the letter bought more
campaign-not-proven = Not proven: the difference may be chance
campaign-no-comparison = Nothing to compare with
