# What happened and what can be done.

error-database = The database has a problem. Nothing was saved; please try again.
error-database-busy = The system is busy. Nothing was saved; please try again in a moment.
error-database-full = The server's disk is full. Nothing was saved; make room and try again.
error-denied = This account is not allowed to { $permission }.

# Limits, staff and shop settings

error-limit-reached = Too many attempts. Please try again at { $clock } WIB.
error-staff-username-taken = This user name is taken. Choose another one.
error-staff-username-reserved = This user name means a group of people in the audit log. Choose another one.
error-staff-username = A user name has 3 to 32 lower-case letters, digits, dots, underscores or hyphens.
error-staff-name = Fill in the name, at most 60 letters.
error-staff-not-first = This shop has staff already. Ask the owner for an account.
error-staff-not-found = There is no such staff account.
error-staff-own-password = The old password does not match. Please type it again.
error-staff-last-owner = This is the last active owner. Make someone else an owner first.
error-staff-sign-in = Wrong user name or password.
error-settings-name = Fill in the name of the shop, at most 60 letters.
error-settings-text = One of the texts is too long.
error-settings-whatsapp = The WhatsApp number is not recognised, for example: 0812-3456-7890.
error-settings-payment-hours = The time to pay is between 1 and 168 hours.
error-settings-packing = The weight of the packing is between 0 and 5,000 grams.
error-settings-tax = Tax is written as a fraction between 0 and 1, such as 11/111.
error-settings-low-stock = The number that counts as low stock is between 0 and 1,000.

# Fields of the registration and of member records

error-field-name-empty = Fill in your name.
error-field-name-long = A name has at most { $most } letters.
error-field-email = This is not a valid e-mail address, for example: rina@example.com.
error-field-phone = The telephone number is not recognised, for example: 0812-3456-7890.
error-field-city-empty = Fill in the city you live in.
error-field-city-long = The name of a city has at most { $most } letters.
error-field-password-short = A password has at least 8 characters.
error-field-password-long = A password has at most 200 characters.
error-field-nickname-long = The nickname has at most { $most } letters.
error-field-nickname-shop = That is what the shop is called; please choose another nickname.
error-field-email-empty = Please fill in your email address, such as rina@contoh.id.
error-field-phone-empty = Please fill in a telephone number, such as 0812-3456-7890.
error-field-nickname = Others see the nickname: leave out e-mail addresses and telephone numbers.
error-field-birthday = Write the birthday like 29-02 or 29-02-1992.
error-field-favourites-long = At most { $most } letters.

# Members and signing in

error-consent-missing = To register, agree to the terms and to the privacy policy.
error-consent-needed = Terms and privacy policy hold as long as you are a member. To end the membership, contact us.
error-email-taken = This e-mail address is registered already. Please sign in, or use another address.
error-email-token-unknown = This confirmation link is not known. Check the link in our latest mail.
error-registration-expired = This registration has expired. Please register again.
error-registration-closed = This registration is closed. Please register again or contact us.
error-member-not-found = There is no such member.
error-member-state = This cannot be done with a member in the state: { $state }.
error-member-note = Write something, at most 2,000 letters.
error-member-changed = Someone else has just changed this record. Check the change, then save again.
error-answer-unknown = This status page is not known.
error-answer-not-asked = There is no question to answer at the moment.
error-answer-text = Write your answer, at most 2,000 letters.
error-sign-in = Wrong e-mail address or password.
error-sign-in-refused = The password is right, but we did not approve this registration; our mail says why. You may register again with the same address.
error-sign-in-closed = The password is right, but this account is suspended. Please contact us if you would like to use it again.
error-present-password = Your present password is not right.

# Stock

error-stock-not-positive = Enter a quantity above zero.
error-stock-too-many = The quantity is too large; at most { $most } pieces.
error-stock-not-found = This variant was not found.
error-stock-would-go-negative = The stock cannot be lowered by that much: the rest is ordered or not there. Cancel the orders first.
error-stock-reason-missing = Write why the stock is adjusted.
error-stock-reason-too-long = The reason is too long; at most { $most } characters.

# Catalogue

error-catalog-empty = { $field } is still empty.
error-catalog-long = { $field } may have at most { $most } characters.
error-catalog-no-category = This category was not found.
error-catalog-no-colour = This colour was not found.
error-catalog-changed = Somebody else has just changed this. Look at the changes, then save again.
error-category-too-deep = Categories have at most three levels.
error-category-slug-taken = A category with this name has just been made. Choose another name.
error-category-circle = A category cannot lie below itself.
error-category-has-children = There are categories below it. Move or delete those first.
error-category-not-empty = There are { $count } products in this category. Say where they go, then delete it again.
error-shelf-in-promotions = Promotions still name it: { $names }. End them or change what they are for first.
error-catalog-order-changed = Somebody else has just changed the order. Look at it again, then try once more.
error-collection-not-found = There is no such collection.
error-collection-slug-taken = Another collection has this page address.
error-collection-days = Give a number of days from 1 to 366.
error-collection-dates = The last day must come after the first.
error-collection-by-rule = A rule fills this collection. Change it to “chosen by hand” first.
error-collection-too-many = A collection holds at most { $most } products.
error-relate-itself = A product cannot be matched with itself.
error-relate-too-many = A product has at most { $most } matches.
error-catalogue-nothing = Nothing is on sale that this catalogue could show.
error-colour-hex = Write the colour as six hexadecimal digits, for example #7a1f2b.
error-colour-name-taken = There is a colour with this name already.
error-product-not-found = This product was not found.
error-product-several = Several products are called so: { $names }. Write the whole name, or the code.
error-product-slug-taken = Another product has this page address. Choose another one.
error-product-nothing-to-sell = The product cannot be sold yet: add at least one variant with a price.
error-product-price-missing = Variant { $sku } has no price yet. Give it one or archive it.
error-product-measurement = Size { $size } is written twice or its length makes no sense (1 to 500 cm).
error-product-too-many = Too many; at most { $most }.
error-variant-not-found = This variant was not found.
error-variant-already-there = The product has a variant of this size and colour already.
error-variant-sku = A variant code has letters, digits, dots, slashes or hyphens, at most 40.
error-variant-sku-taken = Another variant has this code.
error-variant-price = The price must be above zero and at most { $most }.
error-variant-weight = The weight is between 1 and { $most } grams.
error-variant-last = This is the last variant on sale. Archive the product, or add another variant first.

# Pictures and proofs of payment

error-media-not-an-image = This file was not recognised as a JPG, PNG or WebP image.
error-media-not-a-proof = This file was not recognised. Upload a JPG, PNG or WebP image, or a PDF file.
error-media-too-large = The file is too large; at most { $most } MB.
error-media-too-many-pixels = The image is too large; at most 40 megapixels.
error-media-drawing = This SVG drawing cannot be used.
error-media-store = The file store has a problem. Please try again.
# Cart, orders, payments, reports

error-phone = This is not a telephone number; write it like 0812-3456-7890.
error-postcode = A postcode has five digits.
error-required = This field is required.
error-too-long = At most { $most } characters.
error-quantity = The quantity is 1 to { $most }.
error-not-sold = This article is no longer sold.
error-sold-out = This article is sold out.
error-only-left = There are not enough: { $left } left.
error-cart-full = A cart holds at most { $most } different articles.
error-cart-line-not-found = That article is no longer in the cart.
error-cart-empty = Your cart is still empty.
error-members-only = Only members can order. Please sign in or register.
error-member-suspended = Your membership is suspended. Please contact us.
error-not-yet-member = Your account is waiting for approval. Your cart is kept.
error-article-not-sold = { $name } is no longer sold. Please remove it from the cart.
error-article-sold-out = { $name } has just sold out. Nothing was ordered; please look at your cart.
error-not-enough = Only { $left } of { $name } are left. Please adjust the quantity.
error-price-changed = The price of { $name } has changed from { $old } to { $new }. Please accept the new price in the cart.
error-no-such-rate = Please choose a shipping method offered for your address.
error-address-missing = Please fill in the shipping address.
error-no-such-account = Please choose the account you will transfer to.
error-too-many-unpaid = You already have { $most } unpaid orders. Please pay or cancel one of them first.
error-amounts-taken = The unique codes for this amount are used up just now. Please try another account or a little later.
error-amount-too-large = The amount is too large.
error-amount-positive = The amount must be more than zero.
error-amount-empty = Please write the amount.
error-amount-ambiguous = This amount can be read in two ways. Write it without a comma, like 1.250.000.
error-amount-malformed = This is not an amount; write it like 1.250.000.
error-order-not-found = The order was not found.
error-nothing-to-pay = This order is not waiting for payment ({ $stage }).
error-already-in-review = You have confirmed this payment already; we are checking it.
error-transfer-day = The day of the transfer must lie between the order and today.
error-payment-not-found = The payment was not found.
error-payment-state = This payment is { $state }, so it cannot be decided any more.
error-changed-meanwhile = Somebody else has just changed this. Please reload and try again.
error-order-stage = Not possible: this order is { $stage }.
error-order-not-paid = This order is not fully paid.
error-tracking = A tracking number has 8–25 letters, digits or dashes.
error-courier-missing = Please write the courier's name.
error-refund-not-found = The refund was not found or is done already.
error-period-backwards = The last day comes before the first.
error-period-too-long = A report covers at most ten years.
error-report-unknown = There is no report “{ $name }”. See `admin-tui report list`.
error-report-cut = This report has no rows by “{ $name }”. There are: { $known }.
error-report-filter = This report cannot be filtered by “{ $name }”. There are: { $known }.
error-does-not-reconcile = The report ({ $rows }) does not agree with the books ({ $books }), so it is not shown. Please tell whoever keeps the system.
error-date = This is not a date: { $text }. Write it like 2026-11-23 or 2026-11-23T14:05:00Z.
error-database-url = The database address { $url } is not understood. It starts with sqlite:// or postgres://.
error-database-folder = The folder { $folder } cannot be made: { $reason }
error-database-refused = The database { $url } cannot be opened: { $reason }
error-database-tls = { $url } asks for TLS, and this program was built without it (feature postgres-tls).
error-database-newer = This database was made by a newer version (migration { $version }). Please update this program; nothing was changed.
error-database-migration = The tables of the database cannot be updated: { $reason }
# Customers' messages

error-message-not-a-member = Sign in as a member to write to us.
error-message-not-yet = You can write once your registration is approved. Its state now: { $state }.
error-subject-empty = Fill in what your message is about.
error-subject-long = The subject has at most { $most } letters.
error-message-empty = Write your message.
error-message-long = A message has at most { $most } letters.
error-conversation-not-found = There is no such message.
error-message-photos = At most { $most } photos go with one message.
error-message-no-such-order = That order or article is not in this account.
error-message-payment-form = A payment is confirmed by its own form.
error-open-place = The place { $place } is not filled in. Replace it before sending.
error-conversation-changed = There is a new message in this conversation. Read it first, then send again.
error-conversation-state = Not possible now: the conversation's state is { $state }.
error-conversation-moment = Choose a moment in the future, at most 90 days away.
error-conversation-no-such-staff = No active staff account that may answer messages has that name.
error-conversation-no-account = Only a staff account can take a conversation.
error-cause-missing = Choose the cause of the complaint.
error-outcome-missing = Choose how it was settled.
error-root-cause-long = The note about the root cause has at most { $most } letters.
error-rating-stars = Choose 1 to 5.
error-rating-comment = A comment has at most 500 letters.
error-rating-nothing = This solution was rated already or cannot be rated yet.
error-canned-name = A short name is made of small letters, digits and hyphens, at most 30.
error-canned-taken = That short name is taken.
error-canned-body = Fill in the text of the reply, at most 4,000 letters.
error-canned-place = The places there are: {"{"}name{"}"}, {"{"}number{"}"}, {"{"}order{"}"}, {"{"}tracking{"}"}.
error-canned-many = There are 200 canned replies. Delete what is not used.
error-canned-not-found = There is no such canned reply.
error-calendar-hours = The opening hour has to come before the closing hour, both between 00:00 and 24:00.
error-calendar-last-day = At least one day has to be open.
error-calendar-name = Fill in the name of the holiday, at most 80 letters.
error-calendar-target = A promise is at least 1 minute and at most 90 days.
error-calendar-no-holiday = That day is no holiday.

# Pages

error-content-not-found = This { $piece } does not exist, or was deleted.
error-content-changed = This { $piece } has just been changed by someone else. Check the change, then save again.
error-content-empty = { $field } is not filled in.
error-content-too-long = { $field } may have at most { $most } letters.
error-content-slug = The address of a page has only lower-case letters, digits and hyphens, at most 60.
error-content-slug-taken = That address already belongs to a page or place of the shop.
error-content-built-in = A built-in page can be changed but neither deleted nor taken off the web: other pages lead to it.
error-content-linked = Links still lead to this page from: { $from }. Change them first, or delete the page all the same.
error-content-not-empty = This category still has questions. Move or delete them first.
error-content-too-many = There are { $most } of { $piece } already, no more are possible.
error-content-no-subject = Choose the category or collection to show.
error-content-no-promotion = There is no such promotion.
error-content-count = The number of things to show lies between 1 and 24.
error-content-dates = The end must come after the beginning.
error-target-unreadable = “{ $text }” is no target of a link. Write for example place:faq, page:profil, category:gamis, product:name-of-it, or an address https://…
error-target-unknown = The target “{ $text }” does not exist.
error-target-not-safe = The address of a link must begin with https://, without blanks and quotes, at most { $most } letters.

error-demo-not-empty = This database has a shop in it already. The demo shop is only made in an empty database.
error-demo-step = The demo shop could not be made (step: { $step }).
error-account-not-found = There is no such bank account.

# Promotions

error-promotion-not-found = There is no such promotion.
error-promotion-status = This promotion is { $status }; that cannot be done any more.
error-promotion-is-over = The last day of this promotion is past. Change its days first.
error-promotion-no-code = This promotion works with a code and has none yet. Add a code first.
error-promotion-takes-no-codes = This promotion applies without a code.
error-promotion-bad-code = A code has 3 to 24 letters and figures and no blanks.
error-promotion-code-taken = Another promotion has this code.
error-promotion-code-count = At most 500 codes can be made at once, and each is good for one use or more.
error-promotion-no-target = There is no { $name }.
error-promotion-name = Give the promotion a name.
error-promotion-label = Say what customers read.
error-promotion-description = The sentence for customers is too long.
error-promotion-reward = This reward does not fit the kind: a sale always applies by itself and is percent or rupiah, buy X get Y is for products alone, free shipping for shipping alone.
error-promotion-value = The discount is between 0.01 % and 100 %, or at least Rp 1.
error-promotion-groups = Buy X get Y: fill in both numbers, each from 1 to 50.
error-promotion-targets = Only a sale or a product discount can be limited to products or categories, at most 100.
error-promotion-emptied = A promotion that is limited cannot become one for everything once it was started. Name what it is for, or copy it and change the copy.
error-promotion-days = The last day cannot be before the first, and ten years is the longest.
error-promotion-priority = The priority is between -100 and 100.
error-promotion-together = A promotion that stands alone cannot be combined; a sale has no such rule.
error-promotion-minimum = The least value is Rp 1 or more; a sale has none.
error-promotion-customer = Choose a tier above Member for a promotion for a tier; a sale cannot be for first orders alone.
error-promotion-limits = A limit is 1 or more; a sale has none.
error-promotion-gone = Sorry, { $promotion } has just run out or ended. Check the total and place the order again if you agree.
error-promotion-used-up = Other orders have used up { $promotion }. Raise its limit first, then reopen this order.
error-total-changed = The total has changed from { $before } to { $now }. Check the summary and place the order again if you agree.
error-cart-codes = At most { $most } codes in one cart. Remove one first.
error-settings-tiers = The thresholds have to rise from Bronze to Gold, and no tier gives more than 50 %.
error-due = “{ $text }” is no time to come. Write, for example, +3d (3 days), +4j (4 hours), besok, mon, or 24/12.
error-record-not-found = There is no such record, or it was removed.
error-record-text = Write what it is about, and not too much.
error-tag-name = This tag cannot be used: it is empty, too long, or the name of another tag.
error-too-many-tags = There are too many tags. Take some off or merge them first.

error-resend-not-awaited = This address does not wait for confirmation.
error-reset-closed = This link was used or has expired. Ask for a new one.
error-consent-missing-staff = Read out terms and privacy policy; the customer has to agree to both.
error-email-taken-staff = This address is registered already. Look the member up instead of making another.
# Campaigns
error-campaign-not-found = There is no such campaign or address.
error-campaign-changed = Somebody else has just changed this campaign. Reload it and try again.
error-campaign-state = A campaign that is “{ $state }” cannot be treated so.
error-campaign-name = Give the campaign a name of at most 80 letters.
error-campaign-subject = Write a subject of at most 120 letters.
error-campaign-body = Write a letter of at most 10,000 letters.
error-campaign-place = The place “{ $place }” in braces is not known. There are: name, shop, code.
error-campaign-no-code = The letter names a code, but the campaign’s promotion has none.
error-campaign-holdout = The share that gets nothing must be between 0 and 50 percent.
error-campaign-promotion = There is no such promotion.
error-campaign-promotion-phase = The promotion { $name } is “{ $phase }” when the letters go out. Letters go out only while their promotion runs.
error-campaign-promotion-used-up = The promotion { $name } is used up. Widen its limit or take the promotion off the letter.
error-campaign-audience-fixed = The letter has begun to go out: its audience and the share held out cannot be changed any more, only its words.
error-campaign-no-address = The web address of the shop is not known yet. Run shop-web once with --public-url and try again.
error-campaign-past = The hour is past.
error-email-bad = This is not an e-mail address.
error-audit-about = “{ $text }” names no record. Write it like order:GG-2611-0042 or member:12.
error-audit-not-found = There is no record { $text }.

# Forum

error-forum-title-empty = Give the topic a title.
error-forum-title-long = A title has at most { $most } letters.
error-forum-body-empty = Write something.
error-forum-body-long = A post has at most { $most } letters. Please shorten it or make two of it.
error-forum-reason = Give the reason, in at most { $most } letters.
error-forum-not-a-member = Sign in as a member to write in the forum.
error-forum-not-yet = You can write in the forum once your registration is approved. It is now: { $state }.
error-forum-silenced = You cannot write in the forum until { $until }. You can still order, ask and complain through Contact us.
error-forum-too-often = You have written much within this hour. Please send it again from { $clock } on; your words are still below.
error-forum-not-found = There is no such topic or category.
error-forum-out-of-sight = This topic is out of sight, and an answer would be too. Let its first post appear first.
error-forum-locked = This topic is locked, so nobody can write in it any more.
error-forum-post-not-found = There is no such post.
error-forum-too-late = The time to edit this post is over.
error-forum-title-waits = The title of a topic with replies cannot be changed into words that have to wait for review. Put the title back; the post itself can still be edited.
error-forum-flag-own = This is your own post. You can edit or delete it.
error-forum-flag-many = You have reported many posts today. Please try again tomorrow.
error-forum-state = Not possible: this post is already { $state }.
error-forum-withdrawn = Its author deleted this post, so it cannot be shown again.
error-forum-no-answer = That post cannot be marked as the answer.
error-forum-member-not-found = There is no such member.
error-forum-days = A silence lasts 0 to { $most } days; 0 is only a warning.
error-forum-already-silenced = This member is silenced until { $until }. Lift that first to change it.
error-forum-not-silenced = This member is not silenced.
error-forum-category-not-found = There is no such category of the forum.
error-forum-category-name = Name the category with letters or digits, 60 at most.
error-forum-category-description = A description has at most 200 letters.
error-forum-category-taken = A category of the forum has that name already.
error-forum-category-not-empty = Topics stand in this category. Move them first.
# Product requests

error-request-members-only = Only members make requests. Please sign in or register first.
error-request-not-yet = You can make requests once your registration is approved. Its state now: { $state }.
error-request-not-found = There is no such request.
error-request-state = This cannot be done: the request is { $state }.
error-request-title-empty = Write in one line what you are looking for.
error-request-too-dear = The highest price is { $most }.
error-request-band-backwards = The highest price is below the lowest one.
error-request-too-many = At most { $most } requests can be open. Wait for our answer, or withdraw one of them.
error-request-no-such-article = This article is not in the catalogue.
error-request-not-linked = Link the product that answers this request first.
error-request-not-on-sale = { $name } is not on sale yet. Publish it first, so that the link in the mail opens.
error-request-itself = A request cannot be merged into itself.
error-watch-in-stock = This size is in stock: you can order it right away.
error-watch-too-many = You are waiting for { $most } sizes already. Remove one of them on your account page.

error-article-none = No product matches “{ $words }”.
error-article-several = Several match: { $names }. Write more of the name.

# Counter and telephone

error-draft-not-found = There is no such order at the counter.
error-draft-closed = This order can be changed no more: { $state }.
error-draft-too-many = { $most } orders are open already. Finish or throw away one of them first.
error-draft-not-sold = { $name } is not on sale.
error-draft-sold-out = { $name } is sold out.
error-draft-quantity = The quantity is between 1 and { $most }.
error-draft-lines = An order has at most { $most } lines.
error-draft-price = This price cannot be used.
error-draft-reason = Give the reason for another price: it is logged with your name.
error-draft-code = A promotion code is made of letters and digits.
error-draft-no-member = No member fits. Leave it empty and write a name if she is none.
error-draft-members = Several fit: { $names }. Type the telephone number or e-mail address.
error-draft-member = This member may not order yet. State: { $state }.
error-draft-customer = Write the customer's name: the goods are not taken along.
error-draft-empty = There is nothing in it yet.
error-draft-rate = No such service goes to this address.
error-draft-total = The total is { $total } now, not { $seen }. Look at it again.
error-draft-promotion = { $name } has just run out. Look at the total again.
error-draft-cash = { $given } is less than { $total }.
error-draft-pay-first = Goods taken along are paid in cash or by card.
error-draft-reference = Write the number of the card's slip, at most 40 letters.
error-draft-hold-time = Goods are kept aside for 14 days at most.
error-draft-hold-name = First say for whom the goods are kept.
