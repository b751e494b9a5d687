extension Templates {
    /// The embedded templates by name.
    static let texts: [(String, String)] = [
        ("layout", PackageResources.layout_mustache), ("trouble", PackageResources.trouble_mustache),
        ("sign-in", PackageResources.sign_in_mustache), ("invitation", PackageResources.invitation_mustache),
        ("conferences", PackageResources.conferences_mustache),
        ("conference", PackageResources.conference_mustache), ("plan", PackageResources.plan_mustache),
        ("plan-findings", PackageResources.plan_findings_mustache),
        ("plan-preview", PackageResources.plan_preview_mustache),
        ("plan-form", PackageResources.plan_form_mustache),
        ("plan-form-findings", PackageResources.plan_form_findings_mustache),
        ("form-field", PackageResources.form_field_mustache),
        ("roster", PackageResources.roster_mustache),
        ("roster-preview", PackageResources.roster_preview_mustache),
        ("person", PackageResources.person_mustache), ("person-new", PackageResources.person_new_mustache),
        ("tickets", PackageResources.tickets_mustache), ("importing", PackageResources.importing_mustache),
        ("points", PackageResources.points_mustache), ("point", PackageResources.point_mustache),
        ("agenda", PackageResources.agenda_mustache),
        ("conclusion", PackageResources.conclusion_mustache), ("tasks", PackageResources.tasks_mustache),
        ("task", PackageResources.task_mustache), ("task-list", PackageResources.task_list_mustache),
        ("webhooks", PackageResources.webhooks_mustache), ("secret", PackageResources.secret_mustache),
        ("accounts", PackageResources.accounts_mustache), ("account", PackageResources.account_mustache),
        ("own-account", PackageResources.own_account_mustache), ("audit", PackageResources.audit_mustache),
        ("roll-calls", PackageResources.roll_calls_mustache),
        ("roll-call", PackageResources.roll_call_mustache), ("board", PackageResources.board_mustache),
    ].map { ($0.0, String(decoding: $0.1, as: UTF8.self)) }
}
