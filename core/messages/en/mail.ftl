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

    We then review your registration, usually within one working day, and let you know by e-mail. Meanwhile you can look around and fill your cart.

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
mail-sign-in-link = Sign in here: { $link }
mail-sign-in-site = Please sign in on our site.
mail-status-link = Answer on this page: { $link }
mail-status-site = Answer on your status page; its link is in the mail we sent when you registered.

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

    After the transfer, confirm it on your order's page:
    { $link }
mail-order-paid-subject = We have received the payment for { $number }
mail-order-paid-body = The payment for order { $number } has arrived. We will pack your order soon.
mail-order-paid-partly-subject = The payment for { $number } is not complete
mail-order-paid-partly-body =
    Your transfer for order { $number } has arrived, but it was less than the amount due.

    Please transfer the rest, exactly { $amount }, to { $account } before { $until }.
mail-payment-rejected-subject = We have not found the payment for { $number }
mail-payment-rejected-body =
    We could not accept the payment confirmation for order { $number }.
    Reason: { $reason }. { $note }

    Please check again. The amount to transfer is exactly { $amount } to { $account } before { $until }. Then confirm it once more on your order's page.
mail-order-shipped-subject = Order { $number } is on its way
mail-order-shipped-body =
    We have sent order { $number } by { $courier }.
    Tracking number: { $tracking }

    Has it arrived? Let us know on your order's page.
mail-order-ready-subject = Order { $number } was handed over
mail-order-ready-body = Order { $number } was handed over at the shop. Enjoy wearing it.
mail-order-expired-subject = Order { $number } has expired
mail-order-expired-body = Order { $number } was cancelled because it was not paid in time. Already transferred? Reply to this mail and we will reopen your order as long as the goods are there.
mail-order-canceled-subject = Order { $number } was cancelled
mail-order-canceled-body =
    Order { $number } was cancelled. Reason: { $reason }.

    If you have paid already, we will return all your money.
# Customers' messages

mail-conversation-opened-subject = We have received your message ({ $number })
mail-conversation-opened-body =
    Thank you for writing to us. Your message about "{ $subject }" has the number { $number }; we will answer within one working day.

    What you wrote:

    { $message }
mail-conversation-answered-subject = An answer to your message ({ $number }): { $subject }
mail-conversation-answered-body =
    { $answer }

    { $reply }
mail-reply-link = Would you like to respond? Reply from your account: { $link }
mail-reply-site = Would you like to respond? Sign in to your account on our site and reply there.
mail-order-reopened-subject = Order { $number } was reopened
mail-order-reopened-body =
    We have reopened order { $number } at the same price.

    If you have not done so yet, please transfer exactly { $amount } to { $account } before { $until }. What you have transferred already is being matched.

# News
mail-news-farewell = You get these news because you agreed to them as a member of { $shop }. No more of them? Open { $link } and press the button.
mail-news-trial-name = Member’s Name
