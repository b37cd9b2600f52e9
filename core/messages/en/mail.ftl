# What every mail has

mail-greeting = Hello { $name },
mail-signature =
    With kind regards,
    { $shop }

    { $address }, { $city } · { $hours }
    WhatsApp { $whatsapp } · { $email }

# Registration of members

mail-member-registered-subject = Confirm your e-mail address for { $shop }
mail-member-registered-body =
    Thank you for registering as a member of { $shop }.

    One more step from you: open this link to show that the e-mail address is right.
    { $confirm }

    We then review your registration, by the next working day at the latest, and let you know by e-mail. Meanwhile you can look around and fill your cart.

    You can always see how far your registration is here:
    { $status }

    It was not you who registered? Just ignore this mail; without confirmation the registration expires in { $days } days.
mail-member-approved-subject = Welcome to { $shop }
mail-member-approved-body =
    Your registration has been approved. Welcome!

    From now on you can order, confirm payments and write to us. The cart you have filled is still there.

    { $sign_in }
mail-member-needs-info-subject = A question about your registration with { $shop }
mail-member-needs-info-body =
    Thank you for registering. Before we approve your registration we would like to ask you one thing:

    { $question }

    { $status }

    As soon as we have your answer we will review your registration again.
mail-member-refused-subject = About your registration with { $shop }
mail-member-refused-body =
    Thank you for your interest in { $shop }. We are sorry that we could not approve your registration.

    Reason: { $reason }

    If something is wrong, reply to this mail or reach us on WhatsApp. You may also register again at any time with corrected details.
mail-member-email-confirmed-subject = Your e-mail address is confirmed
mail-member-email-confirmed-body =
    Thank you, your e-mail address is confirmed. Now it is our turn: we are reviewing your registration and will mail you our decision by { $until }.

    { $follow }
mail-member-answered-subject = We have received your answer
mail-member-answered-body =
    Thank you for your answer. We are reviewing your registration again and will mail you our decision by { $until }.

    { $follow }
mail-member-expired-subject = Your registration with { $shop } has expired
mail-member-expired-body =
    This e-mail address was not confirmed within { $days } days, so we have closed the registration.

    { $again }

    If it was not you who registered, there is nothing you need to do.
mail-member-suspended-subject = Your account at { $shop } is suspended
mail-member-suspended-body =
    We have suspended your account for now: you cannot sign in, order or write. Orders that are under way will still be completed.

    If you would like to know why, or something is wrong, reply to this mail or reach us on WhatsApp.
mail-member-restored-subject = Your account at { $shop } is active again
mail-member-restored-body =
    The suspension of your account has been lifted. You can sign in, order and write again as before.

    { $sign_in }
mail-member-password-subject = Choosing a new password at { $shop }
mail-member-password-body =
    Somebody asked for a new password for your account at { $shop }. If it was you, open this link within an hour:
    { $link }

    The link works once. If it was not you, ignore this mail; your password stays as it is.
mail-member-created-subject = You are a member of { $shop }
mail-member-created-body =
    Thank you for registering with our staff. You are a member of { $shop } now and may order at any time.

    { $choose }
mail-choose-link = Choose your password by this link, which works for seven days: { $link }
mail-choose-site = Choose your password on our site under “Forgotten password”.
mail-sign-in-link = Sign in here: { $link }
mail-sign-in-site = Please sign in on our site.
mail-status-link = Answer on this page: { $link }
mail-status-site = Answer on your status page; its link is in the mail we sent when you registered.
mail-follow-link = You can see how far it is here: { $link }
mail-follow-site = You can see how far it is on your status page; its link is in the mail we sent when you registered.
mail-register-link = You may register again at any time with the same address: { $link }
mail-register-site = You may register again at any time on our site with the same address.

# Orders

mail-order-placed-subject = Order { $number }: please transfer { $amount }
mail-order-placed-body =
    Thank you, we have noted your order.

    Order number: { $number }
    { $goods }
    Shipping: { $shipping }
    Total: { $total }
    Unique code: { $code }

    Please transfer exactly { $amount } to { $account } before { $until }. The exact amount lets us recognise your transfer at once.

    After the transfer, confirm it on your order's page.

    { $page }
mail-order-link = Your order page: { $link }
mail-order-site = You can follow it on your order page on our site.
mail-order-paid-subject = We have received the payment for { $number }
mail-order-paid-body =
    The payment for order { $number } has arrived. We will pack your order soon.

    { $page }
mail-order-paid-partly-subject = The payment for { $number } is not complete
mail-order-paid-partly-body =
    Your transfer for order { $number } has arrived, but it was less than the amount due.

    Please transfer the rest, exactly { $amount }, to { $account } before { $until }.

    { $page }
mail-payment-rejected-subject = We have not found the payment for { $number }
mail-payment-rejected-body =
    We could not accept the payment confirmation for order { $number }.
    Reason: { $reason }. { $note }

    Please check again. The amount to transfer is exactly { $amount } to { $account } before { $until }. Then confirm it once more on your order's page.

    { $page }
mail-order-shipped-subject = Order { $number } is on its way
mail-order-shipped-body =
    We have sent order { $number } by { $courier }.
    Tracking number: { $tracking }

    Has it arrived? Let us know on your order's page.

    { $page }
mail-order-ready-subject = Order { $number } was handed over
mail-order-ready-body =
    Order { $number } was handed over at the shop. Enjoy wearing it.

    { $page }
mail-order-expired-subject = Order { $number } has expired
mail-order-expired-body =
    Order { $number } was cancelled because it was not paid in time. Already transferred? Reply to this mail and we will reopen your order as long as the goods are there.

    { $page }
mail-order-canceled-subject = Order { $number } was cancelled
mail-order-canceled-body =
    Order { $number } was cancelled. Reason: { $reason }.

    If you have paid already, we will return all your money.

    { $page }
# Customers' messages

mail-conversation-opened-subject = We have received your message ({ $number })
mail-conversation-opened-body =
    Thank you for contacting us. Your message about "{ $subject }" has the number { $number }. { $promise }

    What we wrote down:

    { $message }

    { $reply }
mail-conversation-answered-body =
    { $answer }

    { $reply }
mail-conversation-outcome = Outcome: { $outcome }.
mail-conversation-solved-subject = Message { $number } is solved: { $subject }
mail-conversation-solved-body =
    We take your message "{ $subject }" ({ $number }) to be solved.
    { $answer }
    Not content? Reply within 14 days and we take it up again. On the same page you can rate the solution.

    { $reply }
mail-payment-confirmed-subject = We have received your payment confirmation ({ $number })
mail-payment-confirmed-body =
    Thank you, we have received your payment confirmation and are matching it with our bank statement. { $promise }

    { $message }

    { $reply }
mail-promise = We will answer before { $time }.
mail-promise-soon = We will answer as soon as we can.
mail-conversation-answered-subject = An answer to your message ({ $number }): { $subject }
mail-reply-link = Would you like to respond? Reply from your account: { $link }
mail-reply-site = Would you like to respond? Sign in to your account on our site and reply there.
mail-order-reopened-subject = Order { $number } was reopened
mail-order-reopened-body =
    We have reopened order { $number } at the same price.

    If you have not done so yet, please transfer exactly { $amount } to { $account } before { $until }. What you have transferred already is being matched.

    { $page }

# News
mail-news-farewell = You get these news because you agreed to them as a member of { $shop }. No more of them? Open { $link } and press the button.
mail-news-trial-name = Member’s Name
mail-news-trial-code = SAMPLECODE
# Forum

mail-forum-site = on our site, page { $path }
mail-forum-approved-subject = Your post in the forum is shown: { $topic }
mail-forum-approved-body =
    Thank you for writing in the forum. We have looked at your post in the topic "{ $topic }", and everybody can read it now.

    { $text }

    See it in the forum: { $link }
mail-forum-hidden-subject = Your post in the forum is not shown: { $topic }
mail-forum-hidden-body =
    We do not show your post in the topic "{ $topic }".
    Reason: { $reason }

    What you wrote:

    { $text }

    Is something wrong? Answer this mail, and we look at it once more.
mail-forum-deleted-subject = Your post in the forum was deleted: { $topic }
mail-forum-deleted-body =
    We deleted your post in the topic "{ $topic }".
    Reason: { $reason }

    What you wrote:

    { $text }

    Is something wrong? Answer this mail, and we look at it once more.
mail-forum-reply-subject = { $writer } wrote in the topic "{ $topic }"
mail-forum-reply-body =
    { $writer } wrote in a topic you follow, "{ $topic }":

    { $text }

    Read and answer: { $link }

    Would you rather not get such mail? Choose so in your account: { $choice }
mail-forum-flag-upheld-subject = We acted on your report
mail-forum-flag-upheld-body = Thank you for reporting a post in the topic "{ $topic }". We have looked at it, and it is no longer shown.
mail-forum-flag-dismissed-subject = We looked at your report
mail-forum-flag-dismissed-body = Thank you for reporting a post in the topic "{ $topic }". We have looked at it and found nothing against the rules, so it stays. Please keep telling us when something bothers you.
mail-forum-warned-subject = A warning about your posts in the forum
mail-forum-warned-body =
    What you wrote in the forum bothered other members.
    Reason: { $reason }

    You can still write in the forum. Is something wrong? Tell us: { $link }
mail-forum-silenced-subject = You cannot write in the forum until { $until }
mail-forum-silenced-body =
    You cannot write in the forum until { $until }.
    Reason: { $reason }

    Everything else goes on: reading the forum, ordering, asking and complaining. Do you disagree with this decision? Tell us: { $link }
mail-forum-silence-lifted-subject = You can write in the forum again
mail-forum-silence-lifted-body = From now on you can write in the forum again. We look forward to your posts.
# Product requests

mail-request-reviewing-subject = We are looking into request { $number }
mail-request-reviewing-body =
    We have received “{ $title }” and put it on the page of requests, so that other members can join in.
    { $note }
    We write again as soon as there is a decision.

    { $where }
mail-request-planned-subject = Request { $number } is part of our plans
mail-request-planned-body =
    Good news: we are going to have “{ $title }”.
    { $note }
    { $where }
mail-request-ordered-subject = Request { $number } has been ordered
mail-request-ordered-body =
    We have ordered “{ $title }” from the workshop and write as soon as it reaches the shop.
    { $note }
    { $where }
mail-request-available-subject = What you asked for is here: { $product }
mail-request-available-body =
    “{ $title }” (request { $number }) is in the shop now, as { $product }.
    { $note }
    { $where }

    This mail is sent only once to everyone who asked for it.
mail-request-declined-subject = About request { $number }
mail-request-declined-body =
    Thank you for asking for “{ $title }”. We are sorry that we cannot have it this time.

    Reason: { $reason }
    { $note }
    { $where }
mail-request-merged-subject = Request { $number } was merged with { $target }
mail-request-merged-body =
    Another member asked for the same. Request “{ $title }” ({ $number }) goes on as { $target }; your vote counts there.

    { $where }
mail-request-note =

    { $note }

mail-request-link = See it here: { $link }
mail-request-site = See all of it on our site.
mail-watch-back-subject = { $product } is back in your size
mail-watch-back-body =
    { $product }, { $variant }, which you are waiting for, is back. It costs { $price }.

    { $where }

    There are not many, and we do not keep any aside. This mail is sent only once.
