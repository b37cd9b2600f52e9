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
