# What every mail has

mail-greeting = Hello { $name },
mail-signature =
    With kind regards,
    { $shop }

    { $address }, { $city } · { $hours }
    WhatsApp { $whatsapp } · { $email }
