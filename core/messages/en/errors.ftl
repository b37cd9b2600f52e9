# What happened and what can be done.

error-database = The database has a problem. Nothing was saved; please try again.
error-database-busy = The system is busy. Nothing was saved; please try again in a moment.
error-database-full = The server's disk is full. Nothing was saved; make room and try again.
error-denied = This account is not allowed to { $permission }.

# Limits, staff and shop settings

error-limit-reached = Too many attempts. Please try again at { $clock } WIB.
error-staff-username-taken = This user name is taken. Choose another one.
error-staff-username = A user name has 3 to 32 lower-case letters, digits, dots, underscores or hyphens.
error-staff-name = Fill in the name, at most 60 letters.
error-staff-not-first = This shop has staff already. Ask the owner for an account.
error-staff-not-found = There is no such staff account.
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

# Members and signing in

error-consent-missing = To register, agree to the terms and to the privacy policy.
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
error-present-password = Your present password is not right.

# Stock

error-stock-not-positive = Enter a quantity above zero.
error-stock-too-many = The quantity is too large; at most { $most } pieces.
error-stock-not-found = This variant was not found.
error-stock-would-go-negative = The stock cannot be lowered by that much: the rest is ordered or not there. Cancel the orders first.
error-stock-reason-missing = Write why the stock is adjusted.
error-stock-reason-too-long = The reason is too long; at most { $most } characters.
