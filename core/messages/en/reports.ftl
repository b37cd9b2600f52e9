# Reports: titles, how they count, columns, and their remarks.

report-title-sales = Sales
report-title-best-sellers = Best sellers
report-title-slow-sellers = Slow sellers
report-title-stock = Stock and its value
report-title-stock-movements = Stock movements
report-title-members = Members and registrations
report-title-complaints = Messages and response times
report-title-receivables = Receivables
report-title-promotions = Promotions

report-formula-sales = An order counts when it was paid in full and not called off, on the day on which it was placed. Net = gross − discounts − refunds; a refund lowers the day of its order. Gross = quantity × list price. Average = net ÷ orders. Shipping stands apart and is no part of net.
report-formula-best-sellers = Products of paid orders, ranked by net (or by pieces). Class A brings the first 80 %, B the next 15 %, C the rest; a product belongs to the class in which its part begins. Net as in the sales report.
report-formula-slow-sellers = Products that lie on the shelf although not one piece was sold and paid for in 60 days. What was published within 30 days or came in within 60 is left out. Value = on hand × the price of that moment.
report-formula-stock = By the stock ledger at that moment: on hand, allocated, and available = on hand − allocated. Value = on hand × the price of that moment. Sold out = for sale in the shop with nothing available.
report-formula-stock-movements = Opening + received + returned + adjusted − shipped = closing, by the stock ledger. Closing is compared with the counters of today less what moved later.
report-formula-members = Registrations of the period and how far each has come: e-mail address confirmed, confirmed by staff, first order. Whom staff registered is confirmed at once, without a wait. The wait is counted from the confirmed e-mail address to the decision; median = half of them waited no longer.
report-formula-complaints = Conversations opened in the period, spam left out. Answer = from the first message to the first reply of staff; solution = until it was solved, without the time the customer took. Median and nine of ten, not means; what is open stays counted. Late = not answered or solved after its due time.
report-formula-receivables = Orders that were placed, not closed and not paid in full at that moment. Due = total − what was received (unique codes not counted). Age in days since the order was placed. Below it the refunds that the shop owes.
report-formula-promotions = Uses of promotions by orders that were placed in the period and neither called off nor expired. Discount = what was frozen on the order. Net = the goods of these orders after all discounts; an order with two promotions counts once in the total. Promotions that could apply and were not used stand there too.

report-by-day = Day
report-by-month = Month
report-by-product = Product
report-by-category = Category
report-by-size = Size
report-by-colour = Colour
report-by-channel = Channel
report-by-lebaran = Lebaran day
report-by-net = Net
report-by-units = Pieces
report-by-variant = Variant
report-by-entry = Ledger entry
report-by-step = Step
report-by-city = City
report-by-kind = Kind
report-by-order = Order
report-by-age = Age
report-by-promotion = Promotion
report-by-code = Promotion code
report-by-class = Lane of the discount
report-no-code = (without a code)

report-filter-product = product
report-filter-category = category
report-filter-size = size
report-filter-colour = colour
report-filter-channel = channel
report-filter-class = class
report-filter-sku = code
report-filter-city = city
report-filter-promotion = promotion
report-filter-code = promotion code

report-filter-age = age

report-period-today = Today
report-period-this-month = This month
report-period-last-month = Last month
report-period-this-year = This year
report-period-last-year = Last year
report-period-this = This period
report-period-previous = The period before
report-period-lebaran = The same Lebaran days

report-channel-web = Web
report-channel-counter = Counter
report-channel-phone = Telephone

report-total = Total
report-total-so-far = Until today
report-total-all-articles = Total of all articles

report-step-registered = Registered
report-step-email-confirmed = E-mail confirmed
report-step-confirmed = Confirmed
report-step-bought = Has ordered

report-due-unpaid = unpaid
report-due-partial = paid in part
report-due-submitted = to be verified

report-age-0-1 = 0–1 days
report-age-2-3 = 2–3 days
report-age-4-7 = 4–7 days
report-age-8 = 8 days and more

report-table-rows = Rows
report-table-comparison = Comparison
report-table-waits = Waits
report-table-refusals = Reasons of refusals
report-table-refunds-owed = Refunds owed

report-column-key = Group
report-column-orders = Orders
report-column-units = Pieces
report-column-gross = Gross
report-column-discount = Discount
report-column-refund = Refunded
report-column-net = Net
report-column-average = Average
report-column-shipping = Shipping
report-column-period = Period
report-column-from = From
report-column-to = To
report-column-change = Change
report-column-day = Day
report-column-day-before = Then
report-column-orders-before = Orders then
report-column-net-before = Net then
report-column-rank = No.
report-column-product = Product
report-column-category = Category
report-column-share = Share
report-column-running = Running
report-column-class = Class
report-column-sku = Code
report-column-size = Size
report-column-colour = Colour
report-column-variants = Variants
report-column-sold-out = Sold out
report-column-on-hand = On hand
report-column-allocated = Allocated
report-column-available = Available
report-column-price = Price
report-column-value = Value
report-column-last-shipped = Last shipped
report-column-days-on-shelf = Days on shelf
report-column-opening = Opening
report-column-received = Received
report-column-returned = Returned
report-column-adjusted = Adjusted
report-column-shipped = Shipped
report-column-closing = Closing
report-column-entries = Entries
report-column-at = Time
report-column-kind = Kind
report-column-on-hand-change = On hand
report-column-allocated-change = Allocated
report-column-order = Order
report-column-reason = Reason
report-column-actor = By
report-column-step = Step
report-column-people = People
report-column-of-registered = Of registered
report-column-of-step-before = Of step before
report-column-registered = Registered
report-column-email-confirmed = E-mail
report-column-confirmed = Confirmed
report-column-refused = Refused
report-column-expired = Expired
report-column-waiting = Waiting
report-column-bought = Ordered
report-column-median-wait = Wait (median)
report-column-ninetieth-wait = Nine of ten
report-column-decided = Decided
report-column-opened = Opened
report-column-answered = Answered
report-column-median-answer = Answer (median)
report-column-ninetieth-answer = Nine of ten
report-column-solved = Solved
report-column-median-solution = Solved (median)
report-column-ninetieth-solution = Nine of ten
report-column-not-yet = Not yet
report-column-number = Order
report-column-customer = Customer
report-column-channel = Channel
report-column-placed = Placed
report-column-days = Days
report-column-total = Total
report-column-paid = Received
report-column-due = Due
report-column-state = State
report-column-since = Since
report-column-amount = Amount

report-remark-lebaran = This period is around Lebaran ({ $day }). Compare it with the same Lebaran days (--by lebaran); the same dates of last year mislead.
report-remark-feast = H+0 is Idul Fitri, { $day }.
report-remark-feast-reckoned = H+0 is Idul Fitri, { $day } as reckoned; it may move by a day.
report-remark-sold-out = { $count } variants for sale are sold out.
report-remark-new-spared = { $count } new ones (published within { $days } days or just come in) are left out.
report-remark-left-out = { $count } more entries are not shown; choose a shorter period.
report-remark-paid-since = Money came in or orders were closed after that moment, so the comparison with the books of today is left out.

report-proof-sales = Rows − refunds { $rows } = orders { $books }
report-proof-totals = Rows + shipping { $rows } = totals of orders { $books }
report-proof-money = Money received and paid back agrees on { $rows } of { $books } orders
report-proof-stock = Ledger and counters agree on { $rows } of { $books } variants
report-proof-movements = Opening + movements = closing on { $rows } of { $books } variants
report-proof-receivables = Totals less transfers { $rows } = the orders' own books { $books }
report-proof-promotions = Uses of promotions { $rows } = discounts on the orders { $books }
report-proof-refunds-owed = Refunds owed { $rows } = the books of refunds { $books }

report-span-days = { $days } d { $hours } h
report-span-hours = { $hours } h { $minutes } min
report-span-minutes = { $minutes } min

report-span-period = about a period
report-span-moment = the state at one moment

report-title-rfm = Customer segments (RFM)
report-title-demand = Product demand
report-formula-rfm = Members by their paid orders of 365 days: how lately, how often, how much. Below 500 buyers a fixed table is used (last order ≤ 30/60/120/240 days ago; 1/2/3–4/5–7/8+ orders; money against the median basket × 1/2/4/8), beyond that fifths. Net as in the sales report.
report-formula-demand = Requests + votes + waits for a sold-out size + questions at the counter + searches without a result. Value = those who want it × the price of the article, or the middle of the band they named, or the median price of its category; searches are worth nothing. Fulfilled = answered with an article; converted = ordered after being told.
report-by-segment = Segment
report-by-cause = Cause
report-by-staff = Staff
report-unknown = (unknown)
report-table-moves = Moves of this month
report-table-causes = Causes of complaints
report-column-members = Members
report-column-orders-year = Orders of a year
report-column-net-year = Net of a year
report-column-net-ever = Net ever
report-column-overdue = Overdue
report-column-came = Came
report-column-went = Went
report-column-advice = Advice
report-column-segment-before = From
report-column-segment-after = To
report-column-requests = Requests
report-column-votes = Votes
report-column-stock-misses = Waits
report-column-asked = Asked
report-column-searches = Searches
report-column-demand-value = Value
report-column-fulfilled = Fulfilled
report-column-fulfilled-share = Fulfilled %
report-column-told = Told
report-column-converted = Converted
report-column-conversion = Converted %
report-column-cause = Cause
report-column-late = Late
report-column-reopened = Reopened
report-column-median-answer-calendar = Answer (calendar)
report-column-median-solution-calendar = Solved (calendar)
report-remark-hours = Times count opening hours; the calendar columns include nights and holidays.
report-remark-fifths = Measured by fifths of { $buyers } buyers.
report-remark-fixed-scale = Measured by the fixed table, as there are but { $buyers } buyers.
report-remark-moves = Moves are counted since { $day }.
report-proof-segments = Net of all segments { $rows } = paid orders of members { $books }
report-title-forum = Forum activity
report-formula-forum = Posts shown in the period. Writers = members who wrote; answered = members’ topics somebody else replied to; by members = the share whose first reply came from another member; unanswered = without a reply after 24 hours. Upheld = reports after which the post was taken away; held = waited for a moderator before it was shown. Calendar time.
report-by-week = Week from
report-column-writers = Writers
report-column-topics = Topics
report-column-posts = Posts
report-column-answered-topics = Answered
report-column-by-members = By members
report-column-unanswered = Unanswered
report-column-flags = Reports
report-column-upheld = Upheld
report-column-held = Held
report-column-median-held = Held (median)
