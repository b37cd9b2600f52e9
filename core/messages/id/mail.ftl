# Kerangka setiap surat

mail-greeting = Halo { $name },
mail-signature =
    Salam hangat,
    { $shop }

    { $address }, { $city } · { $hours }
    WhatsApp { $whatsapp } · { $email }
