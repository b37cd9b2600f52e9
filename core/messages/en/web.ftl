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
web-new = New
web-products = Products
web-all-products = All products
web-how-to-buy = How to buy
web-confirm-payment = Payment confirmation
web-exchange = Exchanges & returns
web-faq = FAQ
web-profile = About us
web-contact = Contact us
web-register = Register
web-terms = Terms
web-privacy = Privacy policy
web-foot-shop = Shopping
web-foot-us = The shop
web-complaint-title = Consumer complaints
web-complaint-shop = Something not right? Please tell us first, through
web-complaint-says = Tell us through this form or by WhatsApp. We answer within one working day and keep you posted until it is solved.

## Home

web-home-title = Batik and clothes from Yogyakarta
web-home-eyebrow = A batik boutique from Yogyakarta
web-home-headline = Batik you will want to keep on, from Monday morning to the feast days.
web-home-lead = We choose the cloth ourselves, have it sewn in Yogyakarta and measure every size with a tape. We write the figures down as they are; if it does not fit, exchange it within seven days.
web-home-see = See the collection
web-home-new = New in our wardrobe
web-home-empty = Our wardrobe is being arranged. Please come back soon.
web-home-categories = Browse by kind
web-story-eyebrow = Story of the cloth
web-story-title = Kawung, a pattern that keeps its distance
web-story-1 = Four ovals meet in one point and repeat to the edge of the cloth. The pattern once belonged to the court; we sew it into clothes for ordinary days.
web-story-2 = Our cloth is stamped by hand in Bantul with copper blocks, dyed in layers and dried under a roof. That is why no two lengths are quite the same.
web-story-see = See the kawung pattern
web-steps-title = Four steps to your door
web-step-1 = Register as a member
web-step-1-says = Give your name, email and mobile number. We check every registration ourselves, usually on the same working day.
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
web-ask-us = Ask us
web-ask-when = Ask when it is back
web-pictures = Product pictures
web-picture-of = { $name }, picture { $number }
web-colour = Colour
web-size-in = Size in { $colour }
web-size-missing = Is your size sold out?
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
web-discount = Discount
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
web-register-way-2-says = Usually on the same working day.
web-register-way-3 = Happy shopping
web-register-way-3-says = We tell you by email.
web-registration-title = Registration status
web-registration-email = Confirm your email address
web-registration-email-says = We wrote to { $email }. Open the link in that letter; if you cannot see it, look in the spam folder.
web-registration-review = We are looking at your registration
web-registration-review-says = Your email address is confirmed. We check this registration and tell you by email, usually on the same working day.
web-registration-info = We need to know a little more
web-registration-info-says = Please answer the question below; then we go on with your registration.
web-registration-expired = The time to confirm has passed
web-registration-expired-says = The link was not opened in time. Please register again; you may use the same email address.
web-field-answer = Your answer
web-registration-active = You are a member
web-registration-active-says = Welcome. Please sign in and start shopping.
web-registration-refused = We could not approve this registration
web-registration-refused-says = The reason is given below. If something is wrong, please contact us.
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
web-field-reply = Your reply
web-from-shop = The shop
web-from-you = You
web-message-of = Message { $number }
web-no-orders = You have not ordered yet.
web-older-orders = Earlier orders
web-last-address = Last address
web-profile-change = Something changed? Tell us through
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
web-contact-lead = A question, criticism, a suggestion or a complaint: we read it all and answer within one working day.
web-contact-guest = This form is for members. Please sign in or register; until then you can reach us by WhatsApp, by email or at the shop.
web-contact-waiting = This form opens once your registration is approved. Until then please reach us by WhatsApp or email.
web-contact-sent = Thank you. We have your message as { $number }; the answer goes to your email.
web-field-kind = About
web-field-subject = Subject
web-field-message = Message
web-send = Send
web-reach-us = How to reach us
web-about-order = About order { $number }
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
web-error-413-says = A form holds at most 64 KB and a receipt at most 5 MB. Nothing was saved; please send something smaller.
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

# Campaigns
web-farewell-title = Stop the news
web-farewell-asks = We send news and promotions to { $address }. Press the button if you want no more of them; letters about your orders still come.
web-farewell-done = We send no more news or promotions to { $address }. You can turn them on again on your account page.
web-farewell-trial = This link is from a trial letter; there is nothing to stop.
web-farewell-button = Stop the news
web-farewell-home = To the shop
