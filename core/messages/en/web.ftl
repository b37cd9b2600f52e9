# The words of the web shop.

## On every page

web-description = Stamped and hand-drawn batik from Yogyakarta: gamis, kebaya, tunics, shirts and hijab, measured in centimetres.
web-skip = Skip to content
web-announcement = Announcement
web-nav-main = Main menu
web-search-label = Search products
web-search-placeholder = Search gamis, kebaya, parang…
web-search-button = Search
web-sign-in = Sign in
web-sign-out = Sign out
web-cart = Cart
web-cart-pieces = items
web-crumbs = Breadcrumb
web-language = Language
web-home = Home
web-products = Products
web-all-products = All products
web-how-to-buy = How to buy
web-confirm-payment = Payment confirmation
web-exchange = Exchanges & returns
web-faq = FAQ
web-contact = Contact us
web-register = Register
web-terms = Terms
web-foot-shop = Shopping
web-foot-us = The shop
web-complaint-title = Consumer complaints
web-complaint-shop = Something not right? Please tell us first, through
web-complaint-says = Tell us on this page or by WhatsApp. We answer within one working day and keep you posted until it is solved.

## Home

web-home-title = Batik and clothes from Yogyakarta
web-home-eyebrow = A batik boutique from Yogyakarta
web-home-headline = Batik you will want to keep on, from Monday morning to the feast days.
web-home-lead = We choose the cloth ourselves, have it sewn in Yogyakarta and measure every size with a tape. We write the figures down as they are; if it does not fit, exchange it within seven days.
web-home-see = See the collection
web-home-new = New in our wardrobe
web-home-see-all = See all of it
web-benefits = What do I gain?
web-home-empty = Our wardrobe is being arranged. Please come back soon.
web-home-forum = From the forum
web-home-forum-all = To the forum
web-home-categories = Browse by kind
web-story-eyebrow = Story of the cloth
web-steps-title = Four steps to your door
web-step-1 = Register as a member
web-step-1-says = Give your name, email and mobile number. We check every registration ourselves, by the next working day at the latest.
web-step-2 = Choose colour and size
web-step-2-says = Every size is written in centimetres. What is sold out we say is sold out.
web-step-3 = Order and transfer
web-step-3-says = You see the shipping cost before you order. Transfer the exact amount, then confirm it with the receipt.
web-step-4 = Wait at home
web-step-4-says = We pack and ship; the tracking number comes by email. Does not fit? Exchange it within seven days.
web-become-member = Register as a member
web-vows = Our promises
web-vow-1 = Measured one by one
web-vow-1-says = Bust, length and sleeve are given in centimetres for every product.
web-vow-2 = Costs up front
web-vow-2-says = Price, shipping and the amount to transfer are shown before you press the order button.
web-vow-3 = Exchange gladly
web-vow-3-says = Seven days from receipt, as long as it is unworn and the label is on.

## Products

web-categories = Categories
web-everything = All
web-sort = Sort
web-pages = Pages
web-first-page = Back to the start
web-next-page = Next
web-list-empty = There are no products here yet.
web-sizes = Sizes
web-size = Size
web-sold-out = Sold out
web-size-gone = (sold out)
web-price-from = from { $price }
web-search-title = Search products
web-search-for = Results for “{ $words }”
web-search-invite = Type a name, kind, pattern or fabric into the search box above.
web-search-found = Products that match: { $count }.
web-search-found-more = The first { $count } products that match.
web-search-none = No product matches. Try a shorter word, for instance “gamis” or “kawung”.
web-pictures = Product pictures
web-picture-of = { $name }, picture { $number }
web-colour = Colour
web-size-in = Size in { $colour }
web-bust-short = bust { $centimetres }
web-size-there = in stock
web-stock-there = In stock
web-stock-few = In stock · only { $list } left
web-stock-few-one = { $count } in { $size }
web-stock-none = Sold out in this colour
web-quantity = Quantity
web-add = Add to cart
web-choose-size = Please choose a size first.
web-quantity-wrong = The quantity must be a number from 1 to 99.
web-next-shipping = Shipping
web-next-shipping-says = All over Indonesia, or pick it up at the shop. You see the cost before you order.
web-next-payment = Payment
web-next-payment-says = Bank transfer. We keep the goods for you until the payment deadline.
web-next-exchange = Exchange
web-next-exchange-says = Seven days from receipt.
web-next-exchange-link = How to exchange
web-about-piece = About this piece
web-size-chart = Size guide (cm)
web-size-chart-says = Measured on the garment laid flat, in centimetres; 1–2 cm more or less is normal for hand sewing.
web-care = Care
web-motif-story = What the pattern means
web-related = More of this kind
web-gone-title = { $name } is no longer sold
web-gone-says = We do not sell this any more. Orders already placed are looked after as always.
web-gone-similar = Something like it
web-gone-ask = Ask for something like it
web-fact-material = Fabric
web-fact-motif = Pattern
web-fact-technique = Technique
web-motif-kawung = Kawung: the fruit of the sugar palm cut in four. It stands for self-restraint and clear intent.
web-motif-parang = Parang: waves that beat the rocks without end. It stands for steadiness.
web-motif-truntum = Truntum: small flowers scattered like stars. It stands for love that grows again, and is worn by the parents of a bride.
web-motif-mega-mendung = Mega mendung: layered clouds from Cirebon. It stands for patience, cool when the heart is hot.
web-motif-ceplok = Ceplok: flowers set in squares and circles. It stands for balance.
web-motif-sekar-jagad = Sekar jagad: a map of blossoms from everywhere. It stands for beauty of many kinds.

## Cart

web-cart-title = Shopping cart
web-cart-empty = Your cart is still empty.
web-cart-changed = Something has changed since you chose:
web-cart-price-up = { $name }: the price rose from { $before } to { $now }.
web-cart-too-many = { $name }: only { $count } left.
web-cart-gone = { $name }: sold out at the moment. Remove it to go on.
web-per-piece = each
web-quantity-of = Quantity of { $name }
web-change = Update
web-remove = Remove
web-remove-of = Remove { $name }
web-summary = Summary
web-goods = Goods
web-shipping = Shipping
web-shipping-free = free
web-shipping-later = choose a province
web-total = Total
web-goods-total = Goods in total
web-cart-shipping-says = Shipping is worked out on the next page, before you order.
web-to-checkout = Proceed to checkout
web-accept-prices = Accept the new prices and go on
web-keep-shopping = Continue shopping
web-cart-guest-says = We keep this cart for you. To order, please sign in or register as a member.
web-sign-in-to-order = Sign in to order
web-cart-waiting-says = We keep this cart for you. You can order as soon as your registration is approved.
web-news-added = It is in your cart.
web-news-cart-unknown = The cart in that form is not known or already empty, so nothing was ordered. This is your cart now.
web-news-cart-changed = Your cart is up to date.
web-news-removed = The item has been removed from your cart.
web-news-signed-in = Welcome back.
web-news-signed-in-early = You are signed in. Your registration is not finished yet: you may fill your cart, but orders and messages wait for the shop's approval.
web-news-answered = Sent. Thank you.
web-news-password-changed = Your password has been changed.
web-news-signed-out = You are signed out.
web-news-verified = Your email address is confirmed. Thank you.
web-news-confirmed = Thank you, we have your payment confirmation and check it within one working day.
web-news-received = Thank you for telling us. Wear it well.
web-news-canceled = The order is cancelled. There is nothing to pay.
web-news-placed = We have your order. Thank you.
web-news-need-sign-in = Please sign in first to go on.

## Register and sign in

web-register-title = Register as a member
web-register-lead = Members can order and write to us. It is free, and we read every registration ourselves.
web-register-button = Register
web-have-account = Already have an account?
web-leave-empty = Leave this empty
web-consents = Consent
web-field-name = Name
web-field-name-hint = As people call you; one word is enough.
web-field-email = Email
web-field-email-hint = We send a confirmation link to this address.
web-field-phone = Mobile / WhatsApp number
web-field-phone-hint = Example: 0812-3456-7890
web-field-city = City or regency
web-field-password = Password
web-field-password-hint = At least 8 characters.
web-optional = (optional)
web-consent-terms = I agree to the <a href="{ $link }" target="_blank">terms</a>.
web-consent-privacy = I agree that my personal data is processed as the <a href="{ $link }" target="_blank">privacy policy</a> says.
web-consent-news-mail = I would like news about new pieces and offers by email. (optional)
web-consent-news-whatsapp = I would like news about new pieces and offers by WhatsApp. (optional)
web-wording-terms = I agree to the terms.
web-wording-privacy = I agree that my personal data is processed as the privacy policy says.
web-wording-news-mail = I would like news about new pieces and offers by email.
web-wording-news-whatsapp = I would like news about new pieces and offers by WhatsApp.
web-wrong-terms = To register, you need to agree to the terms.
web-wrong-privacy = To register, we need your consent to process personal data.
web-register-then = After you register
web-register-way-1 = Confirm your email
web-register-way-1-says = Open the link we send you.
web-register-way-2 = We have a look
web-register-way-2-says = By the next business day at the latest.
web-register-way-3 = Happy shopping
web-register-way-3-says = We tell you by email.
web-registration-title = Registration status
web-registration-email = Confirm your email address
web-registration-email-says = We wrote to { $email }. Open the link in that letter; if you cannot see it, look in the spam folder.
web-registration-review = We are looking at your registration
web-registration-review-says = Your address is confirmed. We look at the registration and let you know by mail.
web-registration-info = We need to know a little more
web-registration-info-says = Please answer the question below; then we go on with your registration.
web-registration-expired = The time to confirm has passed
web-registration-expired-says = The link was not opened in time. Please register again; you may use the same email address.
web-field-answer = Your answer
web-registration-active = You are a member
web-registration-active-says = Welcome. Please sign in and start shopping.
web-registration-refused = We could not approve this registration
web-registration-refused-says = The reason stands below. If something is wrong, contact us, or register again with the record put right.
web-registration-closed = This account is not active
web-registration-closed-says = Please contact us if you would like to use it again.
web-registration-reason = Our note
web-registration-help = Contact us if the confirmation letter does not arrive or something needs correcting.
web-registration-way-sent = Registration sent
web-registration-way-email = Email confirmed
web-registration-way-review = Checked by the shop
web-registration-way-active = Member
web-questions = Any questions?
web-look-around = Have a look around
web-verify-title = Confirm your email
web-verify-lead = Press this button to tell us that this email address is yours.
web-verify-button = Yes, this is my email
web-held-says = You are not signed in, or have been signed out meanwhile. What you wrote is still here: sign in, then send it again.
web-held-files = Photos were not kept; please choose them again afterwards.
web-held-title = Send it now?
web-held-back = You are signed in. What you wrote has not been sent yet.
web-held-send = Send
web-held-leave = Never mind, back to the page before
web-sign-in-title = Sign in to your account
web-no-account = No account yet?
web-no-account-says = Register as a member to order, follow your orders and write to us.

## Checkout

web-checkout-title = Checkout
web-checkout-wrong = The order has not been placed. Please check:
web-address = Shipping address
web-field-recipient = Recipient
web-field-street = Full address
web-field-street-hint = Street, house number, RT/RW, village.
web-field-province = Province
web-field-city-order = Regency/City
web-field-district = District
web-field-postcode = Postcode
web-field-landmark = Landmark
web-choose-one = Choose…
web-recount = Work out shipping
web-shipping-method = Shipping method
web-choose-province = Choose a province to see the choices and their cost.
web-pickup-says = { $address } · { $hours }
web-days = { $least }–{ $most } days
web-days-one = { $most } days
web-payment-method = Payment method
web-transfer-to = Bank transfer { $bank }
web-account-holder = in the name of
web-unique-code-says = A unique code of Rp 1–999 is added to the amount to transfer so that we recognise your payment at once. It is shown as its own line after the order is placed.
web-order-note = Order note
web-order-note-hint = For instance: leave it with the guard.
web-total-says = Shipping included. Without the unique code of Rp 1–999.
web-total-says-open = Shipping not yet included.
web-place-order = Place order
web-place-says = By ordering you agree to:
web-back-to-cart = Back to the cart
web-wrong-method = Please choose a shipping method.
web-wrong-account = Please choose a payment method.
web-wrong-province = Please choose a province.
web-total-changed = The total changed from { $before } to { $now }. Check the summary, then press “Place order” again if you agree.

## Orders

web-my-orders = My orders
web-order-of = Order { $number }
web-order-number = Order no.
web-order-placed = Ordered { $date }
web-order-lines = Order details
web-order-way = Where your order is
web-date = Date
web-state = Status
web-pay-title = Payment
web-pay-exactly = Transfer exactly
web-pay-before = Before
web-unique-code = Unique code
web-amount-due = Amount to transfer
web-pay-code-says = Transfer it to the last three digits. The unique code lets us recognise your payment at once.
web-pay-rejected = We could not accept the payment yet
web-i-have-paid = I have made the transfer
web-copy = Copy
web-copied = Copied
web-copy-account = Copy the account number
web-copy-amount = Copy the amount
web-copy-tracking = Copy the tracking number
web-order-checking = We have your payment confirmation. We match it with our bank statement within one working day.
web-parcel = Shipment
web-tracking = Tracking no.
web-received = I have received my order
web-received-says = Press this when the goods are in your hands. The seven days for an exchange start here.
web-cancel-order = Cancel the order
web-cancel-says = An unpaid order can be cancelled at any time. The goods go back on sale.
web-deliver-to = Delivered to
web-ask-about-order = Ask about this order
web-way-placed = Order placed
web-way-paid = Payment received
web-way-checking = Confirmation being checked
web-way-unpaid = Awaiting payment
web-way-packed = Packed
web-way-ready = Ready for pick-up
web-way-handed = Handed over
web-way-returned = Back at the shop
web-way-shipped = Shipped
web-way-delivered = Delivered
web-way-canceled = Cancelled
web-way-expired = The payment deadline has passed
web-way-until = until { $date }

## Payment confirmation

web-confirm-lead = Fill this in after your transfer. We match it with our bank statement within one working day.
web-confirm-none = No order is waiting for payment.
web-confirm-button = Send confirmation
web-awaited = Awaiting payment
web-field-order = Order
web-field-sender-bank = Your bank
web-field-sender = Name on the account
web-field-amount = Amount transferred
web-field-amount-hint = Example: 297.346
web-field-transfer-date = Date of transfer
web-field-proof = Transfer receipt
web-field-proof-hint = JPG, PNG, WebP or PDF, at most 5 MB.
web-field-payment-note = Note
web-wrong-order = Please choose the order you paid.
web-wrong-amount = This amount cannot be read. Write digits only, for instance 297.346.
web-wrong-date = This date cannot be read; for instance 2026-03-12.
web-wrong-proof-missing = Please upload the transfer receipt.
web-wrong-proof-size = This file is larger than 5 MB. Please upload a smaller picture.
web-order-choice = { $number } · { $amount }

## Account

web-account = Account
web-hello = Hello, { $name }
web-my-profile = My profile
web-my-messages = My messages
web-no-messages = You have not written to us yet.
web-write-message = Write a message
web-older-messages = Older messages
web-message-number = Number
web-message-opened = Sent { $date }
web-message-outcome = Outcome
web-message-solved = Solved { $date }
web-message-previous = Goes on from
web-message-close = This is done, close it
web-message-reopen = Not done yet, open again
web-promise = We will answer before { $time }.
web-promise-late = Sorry, our answer is late; it was due before { $time }. Your message now comes first.
web-from-you-noted = You (noted by us)
web-photo = Photo { $number }
web-reply-reopens = Not settled? Just reply and this conversation is open again.
web-reply-begins-anew = This conversation is closed. Your reply begins a new one that is linked to it.
web-rate-title = How was it settled?
web-rate-scale = 1 poorly, 5 very well
web-rate-send = Send rating
web-rate-skip = Skip
web-rated = You gave { $stars } of 5. Thank you.
web-kind-question = Sizes, cloth, stock, or your order.
web-kind-complaint = Something went wrong and we should put it right.
web-kind-criticism = Something could be better.
web-kind-suggestion = You have an idea for us.
web-kind-payment = Already transferred? Send your receipt here.
web-complain = Complain about this
web-field-about = About an order or article
web-about-nothing = No order in particular
web-about-whole-order = The whole order
web-field-photos = Photos
web-field-photos-hint = At most 4 photos, JPG, PNG or WebP, 5 MB each. Place and camera data are removed.
web-wrong-photo-size = A photo is at most 5 MB.
web-field-rating-comment = Comment
web-news-message-sent = We have your message. A copy goes to you by e-mail.
web-news-message-closed = Thank you, this conversation is done.
web-news-message-reopened = This conversation is open again.
web-news-rated = Thank you for telling us.
web-field-reply = Your reply
web-from-shop = The shop
web-from-you = You
web-message-of = Message { $number }
web-no-orders = You have not ordered yet.
web-older-orders = Earlier orders
web-last-address = Last address
web-profile-change = Another e-mail address?
web-sign-out-says = On a shared computer, sign out when you are done.
web-account-waiting = Your registration is not complete yet. You can fill a cart now and order once it is approved.
web-change-password = Change password
web-field-password-present = Present password
web-field-password-new = New password
web-since = Member since

## About the shop

web-contact-word = Contact
web-legal-name = Run by
web-hours = Opening hours
web-address-us = Address
web-read-on = Read on
web-faq-title = Frequently asked questions
web-faq-lead = What we are asked most, answered briefly.
web-faq-ask = Not answered yet? Write to us.
web-faq-empty = There are no questions here yet.
web-faq-nothing = No answer matches. Try other words, or write to us.
web-faq-search = Search the questions
web-faq-search-button = Search
web-faq-found =
    { $count ->
        [one] 1 answer found.
       *[other] { $count } answers found.
    }
web-faq-all = See all questions
web-faq-kinds = Kinds of questions
web-contact-lead = A question, criticism, a suggestion or a complaint: we read and answer it all.
web-contact-guest = Members write to us right here. Please sign in or register; until then you can reach us by WhatsApp, by email or at the shop.
web-contact-waiting = You can write here once your registration is approved. Until then please reach us by WhatsApp or email.
web-field-kind = About
web-field-subject = Subject
web-field-message = Message
web-send = Send
web-reach-us = How to reach us
web-about-product = About { $name }

## What needs correcting

web-wrong-form = Some entries need correcting.
web-wrong-empty = Please fill this in.

## Error pages

web-error-400 = This request cannot be read
web-error-400-says = Something is missing from the address or the form. Please go back and try again.
web-error-403 = This page is not open to you
web-error-403-says = Your account may not do this yet.
web-error-403-cross = This form was sent from another site, so we did not process it. Open the page in our shop and try again.
web-error-404 = This page does not exist
web-error-404-says = Perhaps the link is mistyped, or the piece is no longer sold. Our collection is below.
web-error-405 = This page is not opened that way
web-error-405-says = Please start again from the page before.
web-error-413 = That was too large
web-error-413-says = What you filled in is more than can be taken. Nothing was stored; the back button of your browser leads to what you wrote, so that you can shorten it.
web-error-413-proof = A proof of transfer may have 5 MB. Nothing was stored; please go back and choose a smaller file.
web-error-413-photo = A photo may have 5 MB. Nothing was stored; please go back and choose a smaller one.
web-error-413-photos = A message holds four photos at most, each of 5 MB at most. Nothing was stored; the back button of your browser leads to what you wrote.
web-error-413-form = Back to the form
web-error-429 = Too many attempts
web-error-429-says = Please wait a few minutes and try again.
web-error-500 = Something went wrong on our side
web-error-500-says = We are sorry. The fault has been recorded. Your cart and orders are not lost; please try again.
web-error-503 = The shop is very busy
web-error-503-says = Please try again in a moment. Your cart and orders are safe.
web-error-507 = The shop cannot store anything just now
web-error-507-says = Our server has run out of space, so what you have just sent was not kept. Your orders and your cart are safe; please try again later.
web-error-back = Back to the home page

## Demo letters

web-letters-title = Outgoing letters of the demo shop
web-letters-lead = The demo shop sends no real email. The letters that would have gone out are collected here, newest first.
web-letters-none = No letters yet.
web-letters-link = Read the demo letters

## When the program starts

web-start-address-in-use = The address { $address } is in use by another program. Stop that program, or choose another address with --listen.
web-start-address = The address { $address } cannot be used: { $reason }. Choose another with --listen.
web-start-public-url = The address for customers is not set: links in letters will use { $url }. Set it with --public-url.
web-start-mail = The mail server cannot be used: { $reason }. Check --smtp.
web-start-stopped = The server stopped: { $reason }.
web-start-letters = The letters it would send can be read at /contoh/surat
web-checkout-no-account = This shop cannot take orders yet: no bank account to transfer to has been set. Your cart is kept; please contact us or try again later.
web-start-mail-folder = Without --smtp, letters are not sent but written into the folder { $folder }.

# Promotions and members' prices

web-was = regular price
web-sale-price = Sale price
web-code = Have a promo code?
web-code-use = Use it
web-code-remove-of = Remove the code { $code }
web-news-code-removed = The code was removed from the cart.
web-upsell = { $missing } more for { $what }.
web-promo-link = See the promotions that run now
web-promo-title = Promotions
web-promo-lead = What the boutique gives at the moment, with all conditions.
web-promo-none = There is no promotion at the moment. The prices you see are those of every day.
web-promo-until = Until { $date }, 23:59 WIB
web-promo-code = Code
web-promo-copy = Copy the code { $code }
web-promo-free-to = Shipping to { $zone }
web-promo-free-from = For orders from { $least }, after discounts.
web-promo-by-itself = No code needed: it applies in the cart.
web-tier-title = Member tier
web-tier-list-price = The usual prices
web-tier-lower = All prices { $share } lower
web-tier-spent = Completed orders of the last 12 months: { $amount }
web-tier-next = { $missing } more to { $tier }.
web-tier-by-hand = We have set this tier for you.
web-tier-all = See all tiers
web-tier-from-start = from the start
web-tier-from = from { $amount }
web-tier-says = Reckoned every night from the orders completed in the last 12 months, without shipping and after discounts.
## Knowing members

web-consent-directory = My nickname and city may be shown in the <a href="{ $link }" target="_blank">list of members</a>. (optional)
web-wording-directory = My nickname and city may be shown in the list of members.
web-wording-profiling = The shop may group me by what I bought, so that news and offers suit me.
web-registration-awaited = What is awaited:
web-awaits-email = that you open the link in our mail, by { $until }.
web-awaits-review = our decision, by { $until }.
web-awaits-info = your answer to the question above.
web-resend-says = The mail did not arrive?
web-resend-button = Send again
web-register-again = Register again
web-forgotten-link = Forgotten your password?
web-forgotten-title = Forgotten password
web-forgotten-lead = Write your e-mail address. We send a link to choose a new password.
web-forgotten-button = Send the link
web-forgotten-help = If your address has changed, contact us; we help once we are sure that the account is yours.
web-forgotten-again = Ask for a new link
web-new-password-title = Choose a new password
web-new-password-lead = Once it is saved, you have to sign in again on every device.
web-new-password-button = Save the password
web-new-password-closed = This link does not work any more
web-news-link-sent = If this address is registered, the link is on its way. It works for an hour.
web-news-password-chosen = Your new password is saved. Please sign in.
web-news-confirmation-resent = We have sent the confirmation again. The link in the mail before does not work any more.
web-news-profile-saved = Your profile is saved.
web-news-consents-saved = Your consents are saved and hold at once.
web-directory-title = Members
web-directory-lead = Those who chose to be shown. Nickname and city only; everything else is their own.
web-directory-search = Search nickname or city
web-directory-empty = No member matches yet.
web-directory-since = member since { $since }
web-directory-more = More members
web-directory-own = Want to be shown, or not any more? You decide yourself:
web-my-consents = Consents
web-consents-lead = Each consent stands by itself, and you may withdraw it at any time; a change holds at once.
web-consents-nickname = In the list of members and in the forum you appear as “{ $nickname }”. Change it in
web-consents-log = History of consents
web-consent-given = Given
web-consent-withdrawn = Withdrawn
web-consents-end = Terms and privacy policy hold as long as you are a member. To leave or to have your data erased, contact us.
web-save = Save
web-profile-record = Your record
web-choose-none = (none)
web-field-salutation = Salutation
web-field-nickname = Nickname
web-field-nickname-hint = What others see in the forum and the list of members. Leave it empty to use the first word of your name.
web-field-birthday = Birthday
web-field-birthday-hint = For example 29-02 or 29-02-1992. The year may be left out.
web-field-sizes = Sizes you usually wear
web-field-sizes-hint = For example: tops M, trousers L, shoes 38
web-field-colours = Favourite colours
web-field-acquaintance = How you know us
web-taste = What you often choose
web-taste-says = Counted from your orders, so that staff can suggest what fits. Rather not be grouped by what you buy? Change it in
web-taste-sizes = Sizes
web-taste-colours = Colours
# Campaigns
web-farewell-title = Stop the news
web-farewell-asks = We send news and promotions to { $address }. Press the button if you want no more of them; letters about your orders still come.
web-farewell-done = We send no more news or promotions to { $address }. You can turn them on again on your account page.
web-farewell-trial = This link is from a trial letter; there is nothing to stop.
web-farewell-button = Stop the news
web-farewell-home = To the shop
# Product requests

web-requests = Product requests
web-requests-lead = What members look for and the shop has not yet. Join in or ask for something new: the more people want it, the sooner we sew it.
web-requests-open = Still open
web-requests-by-votes = Most wanted
web-requests-by-time = Newest
web-requests-search = Search requests
web-requests-none = There are no requests here yet.
web-requests-none-found = No request matches “{ $words }”.
web-requests-votes = { $count } want it
web-requests-all = All requests
web-request-new = Make a request
web-request-new-lead = Tell us what you are looking for. We look at it first and then publish it, so that other members can join in.
web-request-title = What you are looking for
web-request-title-hint = One line, such as: kebaya kutubaru in sage green
web-request-category = Kind
web-request-any-category = Not sure
web-request-size = Size
web-request-colour = Colour
web-request-price = Price range
web-request-price-from = Price from
web-request-price-to = Highest price
web-request-body = Description
web-request-photo = Example photo
web-request-photo-hint = JPEG, PNG or WebP, at most 5 MB. Other members see it only after we have looked at it.
web-request-photo-of = Example photo for { $title }
web-request-send = Send request
web-request-send-says = Your name is not shown. We mail you whenever something happens.
web-request-about = About { $name }, size { $size }, { $colour }, which is sold out.
web-request-asked = Asked on
web-request-from = Began with
web-request-found = In the shop now:
web-request-waiting = We are looking at this request; for now only you can see it.
web-request-vote = I want it too
web-request-vote-says = You get a mail whenever something happens.
web-request-members = Only members can join in. Not a member yet?
web-request-voted = ✓ You want it too.
web-request-yours = ✓ Your request.
web-request-withdraw = Withdraw request
web-request-unvote = Never mind
web-request-way = What happened
web-request-own = your request
web-request-joined = you joined in
web-my-requests = Requests
web-no-requests = You have not asked for anything yet.
web-my-waits = Sizes you are waiting for
web-wait-since = since { $date }
web-wait-end = Stop waiting
web-wait-title = Sold-out sizes
web-wait-says = We mail you, once, as soon as it is back.
web-wait-for = Tell me: { $size }
web-wait-waiting = ✓ We will tell you.
web-wait-ask = Ask for it
web-wait-sign-in = Sign in to be told
web-search-request = Request this
web-news-request-sent = We have received your request and write once we have looked at it.
web-news-request-voted = You have joined in. We will write to you.
web-news-request-left = Your request has been withdrawn.
web-news-wait-noted = We will mail you as soon as that size is back.
web-news-wait-ended = You are no longer waiting for that size.

# Forum

web-forum = Forum
web-forum-lead = Ask, share how you care for batik, and meet other customers. We read along and answer.
web-forum-new-topic = Open a topic
web-forum-first-topic = Open the first topic
web-forum-categories = Categories of the forum
web-forum-topics = Topics
web-forum-latest = Latest talk
web-forum-mark-read = Mark everything as read
web-forum-still-empty = There are no topics here yet.
web-forum-members-only = Members only
web-forum-unread = { $count } unread
web-forum-new = new
web-forum-by = by { $name }
web-forum-replies =
    { $count ->
        [one] 1 reply
       *[other] { $count } replies
    }
web-forum-pinned = Pinned
web-forum-locked = Locked
web-forum-solved = Answered
web-forum-older = Older topics
web-forum-category-locked = This category is only for reading.
web-forum-ago-now = just now
web-forum-ago-minutes =
    { $count ->
        [one] 1 minute ago
       *[other] { $count } minutes ago
    }
web-forum-ago-hours =
    { $count ->
        [one] 1 hour ago
       *[other] { $count } hours ago
    }
web-forum-ago-days =
    { $count ->
        [one] 1 day ago
       *[other] { $count } days ago
    }
web-forum-search = Search the forum
web-forum-search-placeholder = for example: size graduation kebaya
web-forum-search-button = Search
web-forum-none-found = No post has all of these words: { $words }.
web-forum-ask-it = Ask in the forum
web-forum-about = About:
web-forum-see-answer = Answered: see the answer
web-forum-topic-held = This topic waits for review. Only you see it now; we mail you as soon as it is shown.
web-forum-topic-gone = This topic is no longer shown to others.
web-forum-earlier-posts = Earlier posts
web-forum-later-posts = Later posts
web-forum-since = Not read yet
web-forum-post-of = Post by { $name }
web-forum-buyer = Verified buyer
web-forum-asker = Asked this
web-forum-answer = Answer
web-forum-wrote = { $name } wrote
web-forum-quote-gone = The quoted post is no longer shown.
web-forum-edited = Edited { $when }
web-forum-held = Waits for review ({ $why }). Others do not see this post yet; we mail you once we have looked at it.
web-forum-held-place = Its author changed this post; the new words wait for review.
web-forum-hidden = Hidden by a moderator: { $reason }
web-forum-withdrawn = Deleted by its author.
web-forum-deleted = Deleted by a moderator: { $reason }
web-forum-quote = Quote
web-forum-edit = Edit
web-forum-delete = Delete
web-forum-delete-sure = A line saying that you deleted it takes the place of your post. This cannot be undone.
web-forum-delete-yes = Yes, delete this post
web-forum-mark = Mark as the answer
web-forum-unmark = Not the answer
web-forum-report = Report
web-forum-reply = Reply
web-forum-reply-later = Nobody can reply to this topic yet.
web-forum-your-reply = Your reply
web-forum-send = Send the reply
web-forum-see-first = Preview
web-forum-preview = This is how it will look
web-forum-no-quote = Without the quote
web-forum-follow = Follow this topic
web-forum-unfollow = Stop following
web-forum-format = You can use **bold**, *italics*, - lists, > quotes and [links](https://…). Pictures are not shown.
web-forum-field-category = Category
web-forum-choose-category = Choose a category
web-forum-field-title = Title
web-forum-title-hint = One sentence that says what you want to know.
web-forum-field-body = Post
web-forum-open = Send the topic
web-forum-rules = Before you write
web-forum-rule-search = It may have been talked about: try a search first.
web-forum-rule-kind = Write as you would speak to a guest in your house.
web-forum-rule-private = Do not write addresses, telephone numbers or order numbers, whosever they are.
web-forum-rule-order = About your order, this is quicker:
web-forum-edit-title = Edit a post
web-forum-edit-until = Can be edited until { $until }
web-forum-save = Save
web-forum-cancel = Cancel
web-forum-report-title = Report a post
web-forum-report-lead = Our moderators look at it and tell you what came of it. The author does not learn who reported it.
web-forum-field-reason = What bothers you?
web-forum-choose-reason = Choose a reason
web-forum-field-note = Note
web-forum-report-send = Send the report
web-my-forum = My forum
web-forum-followed = Topics you follow
web-forum-follows-none = None yet. You follow the topics you open.
web-forum-mails = Mail from the forum
web-forum-mails-says = One mail for each reply in a topic you follow. We always tell you what we decide about your own posts.
web-forum-mails-tick = Mail me when somebody replies
web-news-forum-flagged = Thank you. Your report has reached the moderators; we mail you what came of it.
web-news-forum-deleted = Your post was deleted.
web-news-forum-choice = Your choice was saved.
web-product-talked = Talked about in the forum
web-product-ask-forum = Ask in the forum
web-product-talked-none = Nobody has asked about this article yet. We read your question, too.

## Catalogue and collections

web-collections = Collections
web-collections-lead = What the boutique puts together: one motif, one season, one story.
web-collections-none = No collection is open yet. All products are in one place.
web-collection-see = All collections
web-catalogue = Catalogue
web-catalogue-lead = Our whole wardrobe with pictures, sizes, colours and the prices of today, to keep or to print. Made anew whenever something changes.
web-catalogue-whole = Download the whole catalogue (PDF)
web-catalogue-on-the-web = See it on the web
web-catalogue-prices = prices of { $day }
web-catalogue-none = Nothing is on sale yet, so the catalogue is still empty.
web-catalogue-categories = By category
web-catalogue-collections = By collection
web-catalogue-pdf = Download the catalogue (PDF)
web-filter = Filter
web-filter-any-size = Every size
web-filter-any-colour = Every colour
web-filter-in-stock = In stock only
web-filter-apply = Apply
web-filter-clear = Clear the filter
web-filter-none = Nothing matches this filter.
web-below = More closely
web-companions = Goes with
web-bought-together = Often bought together
