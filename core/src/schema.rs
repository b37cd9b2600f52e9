// Made from PostgreSQL's catalogue as `diesel print-schema` does; change the
// migrations, not this file.

diesel::table! {
    addresses (id) {
        id -> BigInt,
        member_id -> BigInt,
        recipient -> Text,
        phone -> Text,
        province_code -> Text,
        city -> Text,
        district -> Text,
        postcode -> Text,
        street -> Text,
        landmark -> Text,
        used_at -> Timestamp,
    }
}

diesel::table! {
    bank_accounts (id) {
        id -> BigInt,
        bank -> Text,
        number -> Text,
        holder -> Text,
        active -> Bool,
        position -> BigInt,
    }
}

diesel::table! {
    banners (id) {
        id -> BigInt,
        placement -> Text,
        position -> BigInt,
        media_key -> Text,
        picture_kind -> Text,
        width -> BigInt,
        height -> BigInt,
        alt -> Text,
        alt_en -> Text,
        headline -> Text,
        headline_en -> Text,
        target_kind -> Text,
        target -> Text,
        shown -> Bool,
        starts_at -> Nullable<Timestamp>,
        ends_at -> Nullable<Timestamp>,
        promotion_id -> Nullable<BigInt>,
        version -> BigInt,
    }
}

diesel::table! {
    bought_together (product_id, other_id) {
        product_id -> BigInt,
        other_id -> BigInt,
        orders -> BigInt,
        lift -> BigInt,
    }
}

diesel::table! {
    canned_replies (id) {
        id -> BigInt,
        name -> Text,
        body -> Text,
        body_en -> Text,
        used -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    cart_codes (id) {
        id -> BigInt,
        cart_id -> BigInt,
        code -> Text,
    }
}

diesel::table! {
    campaign_recipients (id) {
        id -> BigInt,
        campaign_id -> BigInt,
        member_id -> BigInt,
        outcome -> Text,
        token_digest -> Nullable<Text>,
        decided_at -> Nullable<Timestamp>,
        unsubscribed_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    campaigns (id) {
        id -> BigInt,
        name -> Text,
        segment -> Nullable<Text>,
        promotion_id -> Nullable<BigInt>,
        subject -> Text,
        subject_en -> Text,
        body -> Text,
        body_en -> Text,
        holdout_percent -> BigInt,
        state -> Text,
        send_at -> Nullable<Timestamp>,
        started_at -> Nullable<Timestamp>,
        finished_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
        version -> BigInt,
        problem -> Nullable<Text>,
    }
}

diesel::table! {
    cart_lines (id) {
        id -> BigInt,
        cart_id -> BigInt,
        variant_id -> BigInt,
        quantity -> BigInt,
        price_seen -> BigInt,
        added_at -> Timestamp,
    }
}

diesel::table! {
    carts (id) {
        id -> BigInt,
        token_digest -> Text,
        member_id -> Nullable<BigInt>,
        state -> Text,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    categories (id) {
        id -> BigInt,
        parent_id -> Nullable<BigInt>,
        slug -> Text,
        name -> Text,
        name_en -> Text,
        position -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    collection_products (collection_id, product_id) {
        collection_id -> BigInt,
        product_id -> BigInt,
        position -> BigInt,
    }
}

diesel::table! {
    collections (id) {
        id -> BigInt,
        slug -> Text,
        name -> Text,
        name_en -> Text,
        description -> Text,
        description_en -> Text,
        picture_key -> Nullable<Text>,
        picture_kind -> Nullable<Text>,
        picture_width -> BigInt,
        picture_height -> BigInt,
        choice -> Text,
        rule_word -> Text,
        rule_days -> BigInt,
        published -> Bool,
        starts_at -> Nullable<Timestamp>,
        ends_at -> Nullable<Timestamp>,
        position -> BigInt,
        created_at -> Timestamp,
        version -> BigInt,
    }
}

diesel::table! {
    colours (id) {
        id -> BigInt,
        slug -> Text,
        name -> Text,
        name_en -> Text,
        hex -> Text,
    }
}

diesel::table! {
    consents (id) {
        id -> BigInt,
        member_id -> BigInt,
        purpose -> Text,
        given -> Bool,
        wording -> Text,
        at -> Timestamp,
        source -> Text,
        actor -> Text,
    }
}

diesel::table! {
    contacts (id) {
        id -> BigInt,
        member_id -> BigInt,
        channel -> Text,
        body -> Text,
        actor -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    content_pages (id) {
        id -> BigInt,
        slug -> Text,
        built_in -> Bool,
        position -> BigInt,
        published -> Bool,
        created_at -> Timestamp,
        published_at -> Nullable<Timestamp>,
        version -> BigInt,
    }
}

diesel::table! {
    conversation_attachments (id) {
        id -> BigInt,
        message_id -> BigInt,
        position -> BigInt,
        media_key -> Text,
    }
}

diesel::table! {
    conversation_messages (id) {
        id -> BigInt,
        conversation_id -> BigInt,
        author -> Text,
        from_staff -> Bool,
        body -> Text,
        at -> Timestamp,
        visibility -> Text,
    }
}

diesel::table! {
    conversation_ratings (id) {
        id -> BigInt,
        conversation_id -> BigInt,
        solution -> BigInt,
        stars -> Nullable<BigInt>,
        comment -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    conversations (id) {
        id -> BigInt,
        number -> Text,
        member_id -> BigInt,
        kind -> Text,
        subject -> Text,
        state -> Text,
        opened_at -> Timestamp,
        first_answer_at -> Nullable<Timestamp>,
        solved_at -> Nullable<Timestamp>,
        version -> BigInt,
        channel -> Text,
        order_id -> Nullable<BigInt>,
        order_line_id -> Nullable<BigInt>,
        payment_id -> Nullable<BigInt>,
        previous_id -> Nullable<BigInt>,
        assigned_to -> Nullable<BigInt>,
        waiting_since -> Nullable<Timestamp>,
        respond_since -> Nullable<Timestamp>,
        respond_worked -> BigInt,
        respond_due_at -> Nullable<Timestamp>,
        solve_since -> Nullable<Timestamp>,
        solve_worked -> BigInt,
        solve_due_at -> Nullable<Timestamp>,
        due_at -> Nullable<Timestamp>,
        first_answer_minutes -> Nullable<BigInt>,
        solved_minutes -> BigInt,
        solutions -> BigInt,
        reopened -> BigInt,
        snoozed_until -> Nullable<Timestamp>,
        cause -> Nullable<Text>,
        outcome -> Nullable<Text>,
        root_cause -> Nullable<Text>,
    }
}

diesel::table! {
    counter_drafts (id) {
        id -> BigInt,
        source -> Text,
        state -> Text,
        member_id -> Nullable<BigInt>,
        walk_in_name -> Text,
        walk_in_phone -> Nullable<Text>,
        code -> Text,
        delivery -> Text,
        rate_id -> Nullable<BigInt>,
        address -> Nullable<Text>,
        note -> Text,
        held_until -> Nullable<Timestamp>,
        order_id -> Nullable<BigInt>,
        opened_by -> Text,
        closed_by -> Nullable<Text>,
        opened_at -> Timestamp,
        changed_at -> Timestamp,
        closed_at -> Nullable<Timestamp>,
        version -> BigInt,
    }
}

diesel::table! {
    counter_holds (draft_id, variant_id) {
        draft_id -> BigInt,
        variant_id -> BigInt,
        quantity -> BigInt,
    }
}

diesel::table! {
    counter_lines (id) {
        id -> BigInt,
        draft_id -> BigInt,
        variant_id -> BigInt,
        quantity -> BigInt,
        override_price -> Nullable<BigInt>,
        override_reason -> Nullable<Text>,
    }
}

diesel::table! {
    counters (name) {
        name -> Text,
        value -> BigInt,
    }
}

diesel::table! {
    demand_notes (id) {
        id -> BigInt,
        words -> Text,
        category_id -> Nullable<BigInt>,
        product_id -> Nullable<BigInt>,
        variant_id -> Nullable<BigInt>,
        size -> Text,
        member_id -> Nullable<BigInt>,
        actor -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    events (id) {
        id -> BigInt,
        transaction_id -> BigInt,
        at -> Timestamp,
        kind -> Text,
        actor -> Text,
        subject_kind -> Text,
        subject_id -> BigInt,
        member_id -> Nullable<BigInt>,
        data -> Text,
    }
}

diesel::table! {
    faq_categories (id) {
        id -> BigInt,
        slug -> Text,
        name -> Text,
        name_en -> Text,
        position -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    faq_questions (id) {
        id -> BigInt,
        category_id -> BigInt,
        position -> BigInt,
        question -> Text,
        question_en -> Text,
        answer -> Text,
        answer_en -> Text,
        published -> Bool,
        version -> BigInt,
    }
}

diesel::table! {
    follow_ups (id) {
        id -> BigInt,
        member_id -> BigInt,
        contact_id -> Nullable<BigInt>,
        body -> Text,
        state -> Text,
        due_at -> Timestamp,
        created_at -> Timestamp,
        created_by -> Text,
        done_at -> Nullable<Timestamp>,
        done_by -> Nullable<Text>,
        version -> BigInt,
    }
}

diesel::table! {
    former_collection_slugs (slug) {
        slug -> Text,
        collection_id -> BigInt,
    }
}

diesel::table! {
    former_slugs (slug) {
        slug -> Text,
        product_id -> BigInt,
    }
}

diesel::table! {
    forum_categories (id) {
        id -> BigInt,
        slug -> Text,
        name -> Text,
        name_en -> Text,
        description -> Text,
        description_en -> Text,
        position -> BigInt,
        audience -> Text,
        premoderated -> Bool,
        locked -> Bool,
        version -> BigInt,
    }
}

diesel::table! {
    forum_flags (id) {
        id -> BigInt,
        post_id -> BigInt,
        member_id -> BigInt,
        reason -> Text,
        note -> Text,
        weight -> BigInt,
        at -> Timestamp,
        outcome -> Nullable<Text>,
        decided_at -> Nullable<Timestamp>,
        decided_by -> Nullable<Text>,
    }
}

diesel::table! {
    forum_mentions (topic_id, product_id) {
        topic_id -> BigInt,
        product_id -> BigInt,
    }
}

diesel::table! {
    forum_posts (id) {
        id -> BigInt,
        topic_id -> BigInt,
        number -> BigInt,
        author -> Text,
        member_id -> Nullable<BigInt>,
        from_staff -> Bool,
        body -> Text,
        quoted_number -> Nullable<BigInt>,
        quoted_text -> Nullable<Text>,
        state -> Text,
        held_for -> Nullable<Text>,
        reason -> Nullable<Text>,
        created_at -> Timestamp,
        shown_at -> Nullable<Timestamp>,
        edited_at -> Nullable<Timestamp>,
        decided_at -> Nullable<Timestamp>,
        decided_by -> Nullable<Text>,
        search -> Text,
        version -> BigInt,
    }
}

diesel::table! {
    forum_profiles (member_id) {
        member_id -> BigInt,
        all_read_at -> Nullable<Timestamp>,
        mail_replies -> Bool,
    }
}

diesel::table! {
    forum_reads (member_id, topic_id) {
        member_id -> BigInt,
        topic_id -> BigInt,
        number -> BigInt,
        read_at -> Timestamp,
    }
}

diesel::table! {
    forum_revisions (id) {
        id -> BigInt,
        post_id -> BigInt,
        editor -> Text,
        body -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    forum_sanctions (id) {
        id -> BigInt,
        member_id -> BigInt,
        kind -> Text,
        reason -> Text,
        at -> Timestamp,
        until -> Nullable<Timestamp>,
        decided_by -> Text,
        lifted_at -> Nullable<Timestamp>,
        lifted_by -> Nullable<Text>,
    }
}

diesel::table! {
    forum_topics (id) {
        id -> BigInt,
        category_id -> BigInt,
        slug -> Text,
        title -> Text,
        author -> Text,
        member_id -> Nullable<BigInt>,
        state -> Text,
        pinned -> Bool,
        locked -> Bool,
        answer_number -> Nullable<BigInt>,
        solved_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
        last_post_at -> Timestamp,
        last_number -> BigInt,
        posts -> BigInt,
        next_number -> BigInt,
        first_answer_at -> Nullable<Timestamp>,
        first_answer_from_staff -> Nullable<Bool>,
        search -> Text,
        version -> BigInt,
    }
}

diesel::table! {
    forum_watches (member_id, topic_id) {
        member_id -> BigInt,
        topic_id -> BigInt,
        since -> Timestamp,
    }
}

diesel::table! {
    holidays (day) {
        day -> Date,
        name -> Text,
    }
}

diesel::table! {
    home_modules (id) {
        id -> BigInt,
        kind -> Text,
        position -> BigInt,
        title -> Text,
        title_en -> Text,
        body -> Text,
        body_en -> Text,
        count -> BigInt,
        subject_id -> Nullable<BigInt>,
        shown -> Bool,
        starts_at -> Nullable<Timestamp>,
        ends_at -> Nullable<Timestamp>,
        version -> BigInt,
    }
}

diesel::table! {
    leases (name) {
        name -> Text,
        holder -> Text,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    locations (id) {
        id -> BigInt,
        name -> Text,
    }
}

diesel::table! {
    mail_messages (id) {
        id -> BigInt,
        dedupe_key -> Text,
        template -> Text,
        recipient -> Text,
        lang -> Text,
        subject -> Text,
        body -> Text,
        state -> Text,
        attempts -> BigInt,
        next_attempt_at -> Timestamp,
        last_error -> Nullable<Text>,
        created_at -> Timestamp,
        sent_at -> Nullable<Timestamp>,
        unsubscribe -> Nullable<Text>,
        campaign_recipient_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    mail_suppressions (email) {
        email -> Text,
        reason -> Text,
        note -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    measurements (id) {
        id -> BigInt,
        product_id -> BigInt,
        size -> Text,
        part -> Text,
        centimetres -> BigInt,
    }
}

diesel::table! {
    member_notes (id) {
        id -> BigInt,
        member_id -> BigInt,
        body -> Text,
        pinned -> Bool,
        actor -> Text,
        at -> Timestamp,
        removed_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    member_tags (member_id, tag_id) {
        member_id -> BigInt,
        tag_id -> BigInt,
        actor -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    member_tiers (member_id) {
        member_id -> BigInt,
        tier -> Text,
        pinned -> Bool,
        spend -> BigInt,
        since -> Timestamp,
        reckoned_at -> Timestamp,
    }
}

diesel::table! {
    members (id) {
        id -> BigInt,
        name -> Text,
        email -> Text,
        phone -> Text,
        city -> Text,
        lang -> Text,
        state -> Text,
        state_reason -> Nullable<Text>,
        state_note -> Nullable<Text>,
        password_hash -> Text,
        status_token -> Text,
        email_token -> Nullable<Text>,
        email_confirmed_at -> Nullable<Timestamp>,
        registered_at -> Timestamp,
        decided_at -> Nullable<Timestamp>,
        decided_by -> Nullable<Text>,
        note -> Text,
        search -> Text,
        version -> BigInt,
        nickname -> Text,
        salutation -> Nullable<Text>,
        birth_day -> Nullable<BigInt>,
        birth_month -> Nullable<BigInt>,
        birth_year -> Nullable<BigInt>,
        favourite_sizes -> Text,
        favourite_colours -> Text,
        acquaintance -> Nullable<Text>,
        listing -> Text,
        waiting_since -> Nullable<Timestamp>,
        member_since -> Nullable<Timestamp>,
    }
}

diesel::table! {
    menu_items (id) {
        id -> BigInt,
        menu -> Text,
        position -> BigInt,
        label -> Text,
        label_en -> Text,
        target_kind -> Text,
        target -> Text,
        version -> BigInt,
    }
}

diesel::table! {
    opening_hours (weekday) {
        weekday -> BigInt,
        opens -> BigInt,
        closes -> BigInt,
    }
}

diesel::table! {
    order_deliveries (order_id) {
        order_id -> BigInt,
        method -> Text,
        rate_id -> BigInt,
        rate_version -> BigInt,
        courier -> Text,
        service -> Text,
        days_min -> BigInt,
        days_max -> BigInt,
        recipient -> Text,
        phone -> Text,
        province -> Text,
        province_code -> Text,
        city -> Text,
        district -> Text,
        postcode -> Text,
        street -> Text,
        landmark -> Text,
    }
}

diesel::table! {
    order_discounts (id) {
        id -> BigInt,
        order_id -> BigInt,
        order_line_id -> Nullable<BigInt>,
        class -> Text,
        label -> Text,
        label_en -> Text,
        amount -> BigInt,
        promotion_id -> Nullable<BigInt>,
        code -> Nullable<Text>,
    }
}

diesel::table! {
    order_lines (id) {
        id -> BigInt,
        order_id -> BigInt,
        position -> BigInt,
        variant_id -> BigInt,
        sku -> Text,
        product_name -> Text,
        size -> Text,
        colour -> Text,
        colour_en -> Text,
        quantity -> BigInt,
        unit_price -> BigInt,
        list_price -> BigInt,
        price_source -> Text,
        discount -> BigInt,
        tax -> BigInt,
        net -> BigInt,
        weight_grams -> BigInt,
        override_reason -> Nullable<Text>,
        category -> Text,
    }
}

diesel::table! {
    order_reasons (order_id) {
        order_id -> BigInt,
        reasons -> Text,
    }
}

diesel::table! {
    orders (id) {
        id -> BigInt,
        number -> Text,
        token -> Text,
        cart_id -> Nullable<BigInt>,
        member_id -> Nullable<BigInt>,
        source -> Text,
        lang -> Text,
        status -> Text,
        needs_approval -> Bool,
        hold_reason -> Nullable<Text>,
        payment_status -> Text,
        fulfilment_status -> Text,
        goods -> BigInt,
        discount -> BigInt,
        shipping -> BigInt,
        tax -> BigInt,
        total -> BigInt,
        net_paid -> BigInt,
        granted_refund -> BigInt,
        weight_grams -> BigInt,
        note -> Text,
        cancel_reason -> Nullable<Text>,
        cancel_note -> Nullable<Text>,
        placed_at -> Timestamp,
        closed_at -> Nullable<Timestamp>,
        search -> Text,
        version -> BigInt,
        walk_in_name -> Nullable<Text>,
        walk_in_phone -> Nullable<Text>,
    }
}

diesel::table! {
    page_texts (page_id, lang) {
        page_id -> BigInt,
        lang -> Text,
        title -> Text,
        body -> Text,
        shown_title -> Nullable<Text>,
        shown_body -> Nullable<Text>,
        updated_at -> Timestamp,
        version -> BigInt,
    }
}

diesel::table! {
    page_versions (id) {
        id -> BigInt,
        page_id -> BigInt,
        lang -> Text,
        number -> BigInt,
        title -> Text,
        body -> Text,
        actor -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    password_resets (token_digest) {
        token_digest -> Text,
        member_id -> BigInt,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    payments (id) {
        id -> BigInt,
        order_id -> BigInt,
        account_id -> Nullable<BigInt>,
        state -> Text,
        base -> BigInt,
        unique_code -> BigInt,
        amount_due -> BigInt,
        reserved -> Bool,
        due_at -> Timestamp,
        created_at -> Timestamp,
        submitted_at -> Nullable<Timestamp>,
        sender_bank -> Nullable<Text>,
        sender_name -> Nullable<Text>,
        claimed_amount -> Nullable<BigInt>,
        transferred_on -> Nullable<Date>,
        customer_note -> Nullable<Text>,
        proof_key -> Nullable<Text>,
        proof_digest -> Nullable<Text>,
        settled_amount -> Nullable<BigInt>,
        decided_at -> Nullable<Timestamp>,
        decided_by -> Nullable<Text>,
        reject_reason -> Nullable<Text>,
        decision_note -> Nullable<Text>,
        version -> BigInt,
        method -> Text,
        tendered -> Nullable<BigInt>,
        reference -> Nullable<Text>,
    }
}

diesel::table! {
    pictures (id) {
        id -> BigInt,
        product_id -> BigInt,
        colour_id -> Nullable<BigInt>,
        position -> BigInt,
        media_key -> Text,
        kind -> Text,
        width -> BigInt,
        height -> BigInt,
        alt -> Text,
        alt_en -> Text,
    }
}

diesel::table! {
    price_changes (id) {
        id -> BigInt,
        variant_id -> BigInt,
        old_price -> BigInt,
        new_price -> BigInt,
        actor -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    product_relations (product_id, related_id) {
        product_id -> BigInt,
        related_id -> BigInt,
        position -> BigInt,
    }
}

diesel::table! {
    product_sales (product_id) {
        product_id -> BigInt,
        pieces -> BigInt,
        orders -> BigInt,
    }
}

diesel::table! {
    product_tags (product_id, tag) {
        product_id -> BigInt,
        tag -> Text,
    }
}

diesel::table! {
    products (id) {
        id -> BigInt,
        category_id -> BigInt,
        slug -> Text,
        name -> Text,
        material -> Text,
        material_en -> Text,
        description -> Text,
        description_en -> Text,
        care -> Text,
        care_en -> Text,
        motif -> Text,
        technique -> Text,
        status -> Text,
        search -> Text,
        created_at -> Timestamp,
        published_at -> Nullable<Timestamp>,
        version -> BigInt,
    }
}

diesel::table! {
    promotion_codes (id) {
        id -> BigInt,
        promotion_id -> BigInt,
        code -> Text,
        max_uses -> Nullable<BigInt>,
        uses -> BigInt,
        batch -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    promotion_redemptions (id) {
        id -> BigInt,
        promotion_id -> BigInt,
        order_id -> BigInt,
        member_id -> Nullable<BigInt>,
        code_id -> Nullable<BigInt>,
        nth -> BigInt,
        amount -> BigInt,
        redeemed_at -> Timestamp,
        released_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    promotion_targets (promotion_id, kind, target_id) {
        promotion_id -> BigInt,
        kind -> Text,
        target_id -> BigInt,
    }
}

diesel::table! {
    promotions (id) {
        id -> BigInt,
        name -> Text,
        label -> Text,
        label_en -> Text,
        description -> Text,
        description_en -> Text,
        class -> Text,
        trigger -> Text,
        reward -> Text,
        value -> BigInt,
        buy_quantity -> BigInt,
        get_quantity -> BigInt,
        status -> Text,
        starts_at -> Timestamp,
        ends_at -> Nullable<Timestamp>,
        priority -> BigInt,
        exclusive -> Bool,
        combines -> Bool,
        skips_sale -> Bool,
        listed -> Bool,
        minimum_spend -> Nullable<BigInt>,
        first_order_only -> Bool,
        tier -> Nullable<Text>,
        max_uses -> Nullable<BigInt>,
        max_per_member -> Nullable<BigInt>,
        max_discount -> Nullable<BigInt>,
        budget -> Nullable<BigInt>,
        uses -> BigInt,
        spent -> BigInt,
        created_at -> Timestamp,
        version -> BigInt,
    }
}

diesel::table! {
    provinces (code) {
        code -> Text,
        name -> Text,
        zone_id -> BigInt,
    }
}

diesel::table! {
    rate_limits (key) {
        key -> Text,
        window_start -> Timestamp,
        count -> BigInt,
    }
}

diesel::table! {
    refunds (id) {
        id -> BigInt,
        order_id -> BigInt,
        amount -> BigInt,
        state -> Text,
        note -> Text,
        created_at -> Timestamp,
        created_by -> Text,
        decided_at -> Nullable<Timestamp>,
        decided_by -> Nullable<Text>,
        method -> Text,
    }
}

diesel::table! {
    request_notes (id) {
        id -> BigInt,
        request_id -> BigInt,
        body -> Text,
        actor -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    request_steps (id) {
        id -> BigInt,
        request_id -> BigInt,
        state -> Text,
        note -> Text,
        actor -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    request_votes (request_id, member_id) {
        request_id -> BigInt,
        member_id -> BigInt,
        at -> Timestamp,
    }
}

diesel::table! {
    requests (id) {
        id -> BigInt,
        number -> Text,
        member_id -> BigInt,
        title -> Text,
        body -> Text,
        category_id -> Nullable<BigInt>,
        size -> Text,
        colour -> Text,
        price_from -> Nullable<BigInt>,
        price_to -> Nullable<BigInt>,
        product_id -> Nullable<BigInt>,
        variant_id -> Nullable<BigInt>,
        photo_key -> Nullable<Text>,
        state -> Text,
        decline_reason -> Nullable<Text>,
        merged_into -> Nullable<BigInt>,
        found_product_id -> Nullable<BigInt>,
        found_variant_id -> Nullable<BigInt>,
        votes -> BigInt,
        asked_at -> Timestamp,
        published_at -> Nullable<Timestamp>,
        available_at -> Nullable<Timestamp>,
        changed_at -> Timestamp,
        search -> Text,
        version -> BigInt,
    }
}

diesel::table! {
    search_misses (day, words) {
        day -> Date,
        words -> Text,
        count -> BigInt,
    }
}

diesel::table! {
    segment_months (month, member_id) {
        month -> Date,
        member_id -> BigInt,
        segment -> Text,
    }
}

diesel::table! {
    service_targets (kind) {
        kind -> Text,
        respond_minutes -> BigInt,
        solve_minutes -> BigInt,
    }
}

diesel::table! {
    sessions (token_digest) {
        token_digest -> Text,
        member_id -> BigInt,
        created_at -> Timestamp,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    settings (key) {
        key -> Text,
        value -> Text,
    }
}

diesel::table! {
    shipment_lines (shipment_id, order_line_id) {
        shipment_id -> BigInt,
        order_line_id -> BigInt,
        quantity -> BigInt,
    }
}

diesel::table! {
    shipments (id) {
        id -> BigInt,
        order_id -> BigInt,
        location_id -> BigInt,
        state -> Text,
        courier -> Text,
        service -> Text,
        tracking_number -> Nullable<Text>,
        created_at -> Timestamp,
        packed_at -> Nullable<Timestamp>,
        shipped_at -> Nullable<Timestamp>,
        delivered_at -> Nullable<Timestamp>,
        version -> BigInt,
    }
}

diesel::table! {
    shipping_rates (id) {
        id -> BigInt,
        zone_id -> Nullable<BigInt>,
        method -> Text,
        courier -> Text,
        service -> Text,
        price_per_kg -> BigInt,
        free_over -> Nullable<BigInt>,
        tolerance_grams -> BigInt,
        days_min -> BigInt,
        days_max -> BigInt,
        active -> Bool,
        position -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    shipping_zones (id) {
        id -> BigInt,
        name -> Text,
    }
}

diesel::table! {
    staff (id) {
        id -> BigInt,
        username -> Text,
        name -> Text,
        role -> Text,
        state -> Text,
        password_hash -> Text,
        created_at -> Timestamp,
        last_sign_in_at -> Nullable<Timestamp>,
        version -> BigInt,
    }
}

diesel::table! {
    standing_runs (as_of) {
        as_of -> Date,
        counted_at -> Timestamp,
        buyers -> BigInt,
        yardstick -> Text,
    }
}

diesel::table! {
    standings (member_id) {
        member_id -> BigInt,
        segment -> Text,
        recency -> Nullable<BigInt>,
        frequency -> Nullable<BigInt>,
        monetary -> Nullable<BigInt>,
        orders_year -> BigInt,
        net_year -> BigInt,
        orders_ever -> BigInt,
        net_ever -> BigInt,
        first_order_at -> Nullable<Timestamp>,
        last_order_at -> Nullable<Timestamp>,
        usual_gap_days -> Nullable<BigInt>,
        overdue -> Bool,
    }
}

diesel::table! {
    stock (variant_id, location_id) {
        variant_id -> BigInt,
        location_id -> BigInt,
        on_hand -> BigInt,
        allocated -> BigInt,
        held -> BigInt,
        safety -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    stock_movements (id) {
        id -> BigInt,
        variant_id -> BigInt,
        location_id -> BigInt,
        kind -> Text,
        on_hand_delta -> BigInt,
        allocated_delta -> BigInt,
        order_id -> Nullable<BigInt>,
        reason -> Text,
        actor -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    stock_watches (id) {
        id -> BigInt,
        variant_id -> BigInt,
        member_id -> BigInt,
        state -> Text,
        created_at -> Timestamp,
        ended_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    tags (id) {
        id -> BigInt,
        name -> Text,
        folded -> Text,
    }
}

diesel::table! {
    variants (id) {
        id -> BigInt,
        product_id -> BigInt,
        colour_id -> BigInt,
        size -> Text,
        sku -> Text,
        price -> BigInt,
        weight_grams -> BigInt,
        status -> Text,
        position -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    vetoed_pairs (product_id, other_id) {
        product_id -> BigInt,
        other_id -> BigInt,
        actor -> Text,
        at -> Timestamp,
    }
}

diesel::joinable!(addresses -> members (member_id));
diesel::joinable!(cart_codes -> carts (cart_id));
diesel::joinable!(campaign_recipients -> campaigns (campaign_id));
diesel::joinable!(campaign_recipients -> members (member_id));
diesel::joinable!(campaigns -> promotions (promotion_id));
diesel::joinable!(cart_lines -> carts (cart_id));
diesel::joinable!(cart_lines -> variants (variant_id));
diesel::joinable!(carts -> members (member_id));
diesel::joinable!(collection_products -> collections (collection_id));
diesel::joinable!(collection_products -> products (product_id));
diesel::joinable!(consents -> members (member_id));
diesel::joinable!(contacts -> members (member_id));
diesel::joinable!(conversation_attachments -> conversation_messages (message_id));
diesel::joinable!(conversation_messages -> conversations (conversation_id));
diesel::joinable!(conversation_ratings -> conversations (conversation_id));
diesel::joinable!(conversations -> members (member_id));
diesel::joinable!(conversations -> order_lines (order_line_id));
diesel::joinable!(conversations -> orders (order_id));
diesel::joinable!(conversations -> payments (payment_id));
diesel::joinable!(conversations -> staff (assigned_to));
diesel::joinable!(counter_drafts -> members (member_id));
diesel::joinable!(counter_drafts -> orders (order_id));
diesel::joinable!(counter_drafts -> shipping_rates (rate_id));
diesel::joinable!(counter_holds -> counter_drafts (draft_id));
diesel::joinable!(counter_holds -> variants (variant_id));
diesel::joinable!(counter_lines -> counter_drafts (draft_id));
diesel::joinable!(counter_lines -> variants (variant_id));
diesel::joinable!(demand_notes -> categories (category_id));
diesel::joinable!(demand_notes -> members (member_id));
diesel::joinable!(demand_notes -> products (product_id));
diesel::joinable!(demand_notes -> variants (variant_id));
diesel::joinable!(faq_questions -> faq_categories (category_id));
diesel::joinable!(follow_ups -> contacts (contact_id));
diesel::joinable!(follow_ups -> members (member_id));
diesel::joinable!(former_collection_slugs -> collections (collection_id));
diesel::joinable!(former_slugs -> products (product_id));
diesel::joinable!(forum_flags -> forum_posts (post_id));
diesel::joinable!(forum_flags -> members (member_id));
diesel::joinable!(forum_mentions -> forum_topics (topic_id));
diesel::joinable!(forum_mentions -> products (product_id));
diesel::joinable!(forum_posts -> forum_topics (topic_id));
diesel::joinable!(forum_posts -> members (member_id));
diesel::joinable!(forum_profiles -> members (member_id));
diesel::joinable!(forum_reads -> forum_topics (topic_id));
diesel::joinable!(forum_reads -> members (member_id));
diesel::joinable!(forum_revisions -> forum_posts (post_id));
diesel::joinable!(forum_sanctions -> members (member_id));
diesel::joinable!(forum_topics -> forum_categories (category_id));
diesel::joinable!(forum_topics -> members (member_id));
diesel::joinable!(forum_watches -> forum_topics (topic_id));
diesel::joinable!(forum_watches -> members (member_id));
diesel::joinable!(mail_messages -> campaign_recipients (campaign_recipient_id));
diesel::joinable!(measurements -> products (product_id));
diesel::joinable!(member_notes -> members (member_id));
diesel::joinable!(member_tags -> members (member_id));
diesel::joinable!(member_tags -> tags (tag_id));
diesel::joinable!(member_tiers -> members (member_id));
diesel::joinable!(order_deliveries -> orders (order_id));
diesel::joinable!(order_discounts -> order_lines (order_line_id));
diesel::joinable!(order_discounts -> orders (order_id));
diesel::joinable!(order_discounts -> promotions (promotion_id));
diesel::joinable!(order_lines -> orders (order_id));
diesel::joinable!(order_lines -> variants (variant_id));
diesel::joinable!(order_reasons -> orders (order_id));
diesel::joinable!(orders -> carts (cart_id));
diesel::joinable!(orders -> members (member_id));
diesel::joinable!(page_texts -> content_pages (page_id));
diesel::joinable!(page_versions -> content_pages (page_id));
diesel::joinable!(password_resets -> members (member_id));
diesel::joinable!(payments -> bank_accounts (account_id));
diesel::joinable!(payments -> orders (order_id));
diesel::joinable!(pictures -> colours (colour_id));
diesel::joinable!(pictures -> products (product_id));
diesel::joinable!(price_changes -> variants (variant_id));
diesel::joinable!(product_sales -> products (product_id));
diesel::joinable!(product_tags -> products (product_id));
diesel::joinable!(products -> categories (category_id));
diesel::joinable!(promotion_codes -> promotions (promotion_id));
diesel::joinable!(promotion_redemptions -> members (member_id));
diesel::joinable!(promotion_redemptions -> orders (order_id));
diesel::joinable!(promotion_redemptions -> promotion_codes (code_id));
diesel::joinable!(promotion_redemptions -> promotions (promotion_id));
diesel::joinable!(promotion_targets -> promotions (promotion_id));
diesel::joinable!(provinces -> shipping_zones (zone_id));
diesel::joinable!(refunds -> orders (order_id));
diesel::joinable!(request_notes -> requests (request_id));
diesel::joinable!(request_steps -> requests (request_id));
diesel::joinable!(request_votes -> members (member_id));
diesel::joinable!(request_votes -> requests (request_id));
diesel::joinable!(requests -> categories (category_id));
diesel::joinable!(requests -> members (member_id));
diesel::joinable!(segment_months -> members (member_id));
diesel::joinable!(sessions -> members (member_id));
diesel::joinable!(shipment_lines -> order_lines (order_line_id));
diesel::joinable!(shipment_lines -> shipments (shipment_id));
diesel::joinable!(shipments -> locations (location_id));
diesel::joinable!(shipments -> orders (order_id));
diesel::joinable!(shipping_rates -> shipping_zones (zone_id));
diesel::joinable!(standings -> members (member_id));
diesel::joinable!(stock -> locations (location_id));
diesel::joinable!(stock -> variants (variant_id));
diesel::joinable!(stock_movements -> locations (location_id));
diesel::joinable!(stock_movements -> variants (variant_id));
diesel::joinable!(stock_watches -> members (member_id));
diesel::joinable!(stock_watches -> variants (variant_id));
diesel::joinable!(variants -> colours (colour_id));
diesel::joinable!(variants -> products (product_id));

diesel::allow_tables_to_appear_in_same_query!(
    addresses,
    bank_accounts,
    banners,
    bought_together,
    canned_replies,
    cart_codes,
    campaign_recipients,
    campaigns,
    cart_lines,
    carts,
    categories,
    collection_products,
    collections,
    colours,
    consents,
    contacts,
    content_pages,
    conversation_attachments,
    conversation_messages,
    conversation_ratings,
    conversations,
    counter_drafts,
    counter_holds,
    counter_lines,
    counters,
    demand_notes,
    events,
    faq_categories,
    faq_questions,
    follow_ups,
    former_collection_slugs,
    former_slugs,
    forum_categories,
    forum_flags,
    forum_mentions,
    forum_posts,
    forum_profiles,
    forum_reads,
    forum_revisions,
    forum_sanctions,
    forum_topics,
    forum_watches,
    holidays,
    home_modules,
    leases,
    locations,
    mail_messages,
    mail_suppressions,
    measurements,
    member_notes,
    member_tags,
    member_tiers,
    members,
    menu_items,
    opening_hours,
    order_deliveries,
    order_discounts,
    order_lines,
    order_reasons,
    orders,
    page_texts,
    page_versions,
    password_resets,
    payments,
    pictures,
    price_changes,
    product_relations,
    product_sales,
    product_tags,
    products,
    promotion_codes,
    promotion_redemptions,
    promotion_targets,
    promotions,
    provinces,
    rate_limits,
    refunds,
    request_notes,
    request_steps,
    request_votes,
    requests,
    search_misses,
    segment_months,
    service_targets,
    sessions,
    settings,
    shipment_lines,
    shipments,
    shipping_rates,
    shipping_zones,
    staff,
    standing_runs,
    standings,
    stock,
    stock_movements,
    stock_watches,
    tags,
    variants,
    vetoed_pairs,
);
