# The command line

# What is said beside the data

cli-hint = Hint: { $hint }
cli-hint-cause = the cause: { $reason }
cli-hint-staff-list = `admin-tui staff list` shows every account.
cli-hint-order-list = `admin-tui order list --search …` finds orders.
cli-hint-product-list = `admin-tui product list --search …` finds products; `product show` shows the codes of their variants.
cli-nothing-found = Nothing was found.
cli-dry-run = Rehearsal: nothing was changed.
cli-written-to = Written to { $file }.
cli-not-written = { $file } cannot be written: { $reason }
cli-not-read = { $file } cannot be read: { $reason }
cli-yes = yes
cli-no = no

# Mistyped, and what is not there

cli-not-a-count = Not a whole number: { $text }. Write digits only, such as 12.
cli-no-such-staff = No active staff account has the user name { $username }.
cli-no-such-member = There is no member { $member }. Write the e-mail address or the number.
cli-no-such-order = There is no order { $number }.
cli-no-such-product = There is no product or variant { $product }.
cli-no-open-payment = Order { $number } awaits no payment ({ $stage }).
cli-no-open-refund = No money is to be paid back for { $number }.
cli-received-for-one = --received is for one order only.
cli-bad-setting = { $value } is no value for { $key }.
cli-bad-smtp-url = Not the URL of a mail server. Write one like smtps://name:password@mail.example.com
cli-password = Password
cli-password-again = Once more
cli-passwords-differ = The two passwords differ. Nothing was changed.
cli-password-missing = No password was given. Nothing was changed.

# What was done

cli-staff-added = The account { $username } was made.
cli-staff-disabled = { $username } can no longer sign in.
cli-staff-enabled = { $username } can sign in.
cli-staff-password-reset = The password of { $username } was changed.
cli-member-approved = The registration of { $name } was approved.
cli-member-refused = The registration of { $name } was refused.
cli-order-packed = Order { $number } was packed.
cli-order-shipped = Order { $number } was shipped.
cli-order-delivered = Order { $number } has arrived.
cli-order-canceled = Order { $number } was cancelled.
cli-order-reopened = Order { $number } was reopened.
cli-payment-verified = The payment for { $number } was received: { $amount }.
cli-payment-rejected = The payment for { $number } was rejected; the customer was asked to confirm again.
cli-member-asked = The question was sent to { $name }.
cli-member-suspended = The membership of { $name } was suspended.
cli-member-restored = { $name } can sign in again.
cli-refund-paid = The money for { $number } was paid back: { $amount }.
cli-product-published = { $name } is on sale.
cli-product-archived = { $name } is no longer on sale.
cli-price-changed = The price of { $sku } changed from { $old } to { $new }.
cli-picture-added = The picture was added.
cli-stock-now = On the shelf there are now { $count } of { $sku }.
cli-bank-added = Customers can choose the account { $bank } { $number }.
cli-setting-changed = The setting { $key } was changed.
cli-mail-failed = { $count } messages could not be sent; they will be tried again.
cli-migrated = The tables of the database were brought up to date.
cli-migrated-already = The tables of the database are up to date.

# Reports

cli-report-empty = There is nothing to report.
cli-report-moment = The report { $name } is about one moment: use --as-of, not --from and --to.
cli-report-where = “{ $text }” cannot be read. Write name=value, like category=Gamis.

# States

cli-staff-state-active = Active
cli-staff-state-disabled = Disabled
cli-mail-state-queued = Queued
cli-mail-state-sent = Sent
cli-mail-state-failed = Failed
cli-shipment-state-preparing = Being prepared
cli-shipment-state-packed = Packed
cli-shipment-state-shipped = Shipped
cli-shipment-state-delivered = Delivered
cli-shipment-state-canceled = Cancelled
cli-shipment-state-returned-to-sender = Returned to sender
cli-refund-state-requested = To be paid
cli-refund-state-paid = Paid
cli-refund-state-failed = Failed
cli-picture-kind-photo = Photo
cli-picture-kind-drawing = Drawing

# Parts

cli-table-lines = Goods
cli-table-payments = Payments
cli-table-shipments = Shipments
cli-table-refunds = Refunds

# Titles of columns

cli-column-account = Account
cli-column-account-number = Account number
cli-column-active = In use
cli-column-actor = By
cli-column-address = Address
cli-column-allocated = Promised
cli-column-allocated-change = Change promised
cli-column-alt = Description
cli-column-alt-en = English description
cli-column-amount = Amount
cli-column-amount-due = Amount due
cli-column-as-of = As of
cli-column-at = When
cli-column-attempts = Attempts
cli-column-available = To sell
cli-column-bank = Bank
cli-column-by = By
cli-column-cancel-note = Note on cancelling
cli-column-cancel-reason = Why cancelled
cli-column-category = Category
cli-column-city = City
cli-column-claimed-amount = Customer says
cli-column-closed-at = Closed
cli-column-colour = Colour
cli-column-courier = Courier
cli-column-created-at = Made
cli-column-customer = Customer
cli-column-decided-at = Decided
cli-column-delivered-at = Delivered
cli-column-delivery = Delivery
cli-column-discount = Discount
cli-column-due = Still to pay
cli-column-due-at = Pay until
cli-column-email = E-mail
cli-column-from = From
cli-column-goods = Goods
cli-column-gross = Gross
cli-column-height = Height
cli-column-holder = Holder
cli-column-id = No.
cli-column-key = Group
cli-column-kind = Kind
cli-column-last-error = Last error
cli-column-last-sign-in-at = Last sign-in
cli-column-mail-failed = Mail failed
cli-column-mail-sent = Mail sent
cli-column-material = Material
cli-column-migration = Migration
cli-column-motif = Motif
cli-column-name = Name
cli-column-net = Net
cli-column-net-paid = Paid
cli-column-note = Note
cli-column-number = Order
cli-column-on-hand = On the shelf
cli-column-on-hand-change = Change on the shelf
cli-column-orders = Orders
cli-column-orders-completed = Orders completed
cli-column-orders-expired = Orders expired
cli-column-packed-at = Packed
cli-column-path = Path
cli-column-phone = Telephone
cli-column-pictures = Pictures
cli-column-pieces = Pieces
cli-column-placed-at = Placed
cli-column-price = Price
cli-column-price-from = Price from
cli-column-price-to = to
cli-column-product = Product
cli-column-published-at = Published
cli-column-quantity = Quantity
cli-column-reason = Reason
cli-column-recipient = Recipient
cli-column-refund = Refunded
cli-column-registered-at = Registered
cli-column-registrations-expired = Registrations expired
cli-column-sales-counted = Sales counted
cli-column-report = Report
cli-column-role = Role
cli-column-sender = Sender
cli-column-service = Service
cli-column-settled-amount = Received
cli-column-shipped-at = Shipped
cli-column-shipping = Shipping
cli-column-size = Size
cli-column-sku = Code
cli-column-slug = Page
cli-column-stage = Status
cli-column-state = Status
cli-column-status = Status
cli-column-subject = Subject
cli-column-submitted-at = Confirmed
cli-column-tax = Tax
cli-column-technique = Technique
cli-column-template = Template
cli-column-to = To
cli-column-total = Total
cli-column-tracking-number = Tracking number
cli-column-transferred-on = Transferred on
cli-column-unit-price = Unit price
cli-column-units = Pieces
cli-column-username = User name
cli-column-variants = Variants
cli-column-warnings = Look at
cli-column-weight-grams = Weight (grams)
cli-column-width = Width

# Campaigns
cli-no-campaign = There is no campaign { $number }.
cli-campaign-written = Campaign { $number } is saved.
cli-campaign-tried = A trial letter went to { $email }.
cli-campaign-scheduled = Goes out { $when } to { $count } members at most.
cli-campaign-canceled = Campaign { $name } was called off.
cli-news-suppressed = { $email } gets no more news.
cli-news-allowed = { $email } may get news again.
cli-column-campaign = Campaign
cli-column-segment = For
cli-column-send-at = Goes out
cli-column-finished-at = Finished
cli-column-promotion = Promotion
cli-column-code = Code
cli-column-subject-en = Subject (English)
cli-column-body = Letter
cli-column-body-en = Letter (English)
cli-column-holdout-percent = Held out (%)
cli-column-started-at = Began
cli-column-members = Members
cli-column-reachable = Reachable
cli-column-waiting = Waiting
cli-column-left-out = Not to be written to
cli-column-unsubscribed = Stopped
cli-column-verdict = Verdict
cli-column-group = Group
cli-column-people = People
cli-column-buyers = Bought
cli-column-news-mailed = News mailed
cli-column-basis = Basis (n)
cli-column-formula = How it counts
cli-column-reconciled = Reconciled
cli-column-remarks = Remarks
cli-column-span = Covers
cli-column-title = Title
cli-column-where = Only
