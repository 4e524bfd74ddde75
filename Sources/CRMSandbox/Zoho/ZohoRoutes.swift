/// Every endpoint of the sandbox, one row each. What has no row here answers that it is not part of the sandbox.
enum ZohoRoutes {
    /// The accounts server: no token, no version.
    typealias OpenEndpoint = @Sendable (inout ZohoState, IncomingRequest) -> ZohoReply

    static let accounts = Router<OpenEndpoint>(routes: [
        .init(.post, "/oauth/v2/token", OAuthEndpoints.token),
        .init(.post, "/oauth/v2/token/revoke", OAuthEndpoints.revoke),
        .init(.get, "/oauth/user/info", OAuthEndpoints.userInfo),
    ])

    static let crm = Router<ZohoEndpoint>(
        routes: [
            .init(.get, "/crm/{version}/settings/modules", ZohoEndpoint(MetadataEndpoints.modules)),
            .init(.get, "/crm/{version}/settings/modules/{name}", ZohoEndpoint(MetadataEndpoints.module)),
            .init(.get, "/crm/{version}/settings/fields", ZohoEndpoint(MetadataEndpoints.fields)),
            .init(.get, "/crm/{version}/settings/fields/{id}", ZohoEndpoint(MetadataEndpoints.field)),
            .init(.get, "/crm/{version}/settings/layouts", ZohoEndpoint(MetadataEndpoints.layouts)),
            .init(.get, "/crm/{version}/settings/layouts/{id}", ZohoEndpoint(MetadataEndpoints.layout)),
            .init(.get, "/crm/{version}/settings/related_lists", ZohoEndpoint(MetadataEndpoints.relatedLists)),
            .init(.get, "/crm/{version}/settings/custom_views", ZohoEndpoint(MetadataEndpoints.customViews)),
            .init(.get, "/crm/{version}/settings/custom_views/{id}", ZohoEndpoint(MetadataEndpoints.customView)),
            .init(.get, "/crm/{version}/settings/roles", ZohoEndpoint(OrganisationEndpoints.roles)),
            .init(.get, "/crm/{version}/settings/roles/{id}", ZohoEndpoint(OrganisationEndpoints.roles)),
            .init(.get, "/crm/{version}/settings/profiles", ZohoEndpoint(OrganisationEndpoints.profiles)),
            .init(.get, "/crm/{version}/settings/profiles/{id}", ZohoEndpoint(OrganisationEndpoints.profiles)),
            .init(.get, "/crm/{version}/settings/tags", ZohoEndpoint(TagEndpoints.list)),
            .init(.post, "/crm/{version}/settings/tags", ZohoEndpoint(TagSettingsEndpoints.create)),
            .init(.put, "/crm/{version}/settings/tags", ZohoEndpoint(TagSettingsEndpoints.updateMany)),
            .init(.put, "/crm/{version}/settings/tags/{id}", ZohoEndpoint(TagSettingsEndpoints.updateOne)),
            .init(.delete, "/crm/{version}/settings/tags/{id}", ZohoEndpoint(TagSettingsEndpoints.delete)),
            .init(.post, "/crm/{version}/settings/tags/{id}/actions/merge", ZohoEndpoint(TagSettingsEndpoints.merge)),
            .init(.get, "/crm/{version}/settings/tags/{id}/actions/records_count", ZohoEndpoint(TagSettingsEndpoints.count)),
            .init(.post, "/crm/{version}/files", ZohoEndpoint(FileEndpoints.upload)),
            .init(.get, "/crm/{version}/files", ZohoEndpoint(FileEndpoints.download)),
            .init(.get, "/crm/{version}/Contacts/roles", ZohoEndpoint(ContactRoleEndpoints.list)),
            .init(.get, "/crm/{version}/Contacts/roles/{id}", ZohoEndpoint(ContactRoleEndpoints.list)),
            .init(.get, "/crm/{version}/users", ZohoEndpoint(OrganisationEndpoints.users)),
            .init(.get, "/crm/{version}/users/{id}", ZohoEndpoint(OrganisationEndpoints.user)),
            .init(.get, "/crm/{version}/org", ZohoEndpoint(OrganisationEndpoints.organisation)),

            .init(.get, "/crm/{version}/{module}", ZohoEndpoint(ListEndpoint.list)),
            .init(.post, "/crm/{version}/{module}", ZohoEndpoint(WriteEndpoints.create)),
            .init(.put, "/crm/{version}/{module}", ZohoEndpoint(WriteEndpoints.updateMany)),
            .init(.delete, "/crm/{version}/{module}", ZohoEndpoint(WriteEndpoints.deleteMany)),
            .init(.post, "/crm/{version}/{module}/upsert", ZohoEndpoint(UpsertEndpoint.upsert)),
            .init(.get, "/crm/{version}/{module}/search", ZohoEndpoint(SearchEndpoint.search)),
            .init(.get, "/crm/{version}/{module}/deleted", ZohoEndpoint(DeletedEndpoint.list)),
            .init(.get, "/crm/{version}/{module}/actions/count", ZohoEndpoint(SearchEndpoint.count)),
            .init(.get, "/crm/{version}/{module}/actions/fetch_full_data", ZohoEndpoint(ReadEndpoints.fullDataOfMany)),
            .init(.get, "/crm/{version}/{module}/{id}/__timeline", ZohoEndpoint(TimelineEndpoint.list)),
            .init(.get, "/crm/{version}/{module}/{id}", ZohoEndpoint(ReadEndpoints.get)),
            .init(.put, "/crm/{version}/{module}/{id}", ZohoEndpoint(WriteEndpoints.updateOne)),
            .init(.delete, "/crm/{version}/{module}/{id}", ZohoEndpoint(WriteEndpoints.deleteOne)),
            .init(.post, "/crm/{version}/{module}/actions/add_tags", ZohoEndpoint(TagEndpoints.add)),
            .init(.post, "/crm/{version}/{module}/actions/remove_tags", ZohoEndpoint(TagEndpoints.remove)),
            .init(.post, "/crm/{version}/{module}/{id}/actions/add_tags", ZohoEndpoint(TagEndpoints.add)),
            .init(.post, "/crm/{version}/{module}/{id}/actions/remove_tags", ZohoEndpoint(TagEndpoints.remove)),
            .init(.get, "/crm/{version}/{module}/{id}/photo", ZohoEndpoint(PhotoEndpoints.download)),
            .init(.post, "/crm/{version}/{module}/{id}/photo", ZohoEndpoint(PhotoEndpoints.upload)),
            .init(.delete, "/crm/{version}/{module}/{id}/photo", ZohoEndpoint(PhotoEndpoints.delete)),
            .init(.get, "/crm/{version}/{module}/{id}/Attachments", ZohoEndpoint(AttachmentEndpoints.list)),
            .init(.post, "/crm/{version}/{module}/{id}/Attachments", ZohoEndpoint(AttachmentEndpoints.create)),
            .init(.delete, "/crm/{version}/{module}/{id}/Attachments", ZohoEndpoint(AttachmentEndpoints.deleteMany)),
            .init(.get, "/crm/{version}/{module}/{id}/Attachments/{attachment}", ZohoEndpoint(AttachmentEndpoints.download)),
            .init(.delete, "/crm/{version}/{module}/{id}/Attachments/{attachment}", ZohoEndpoint(AttachmentEndpoints.deleteOne)),
            .init(
                .get, "/crm/{version}/{module}/{id}/actions/download_fields_attachment", ZohoEndpoint(FileEndpoints.fieldFile)),
            .init(.get, "/crm/{version}/{module}/{id}/{list}/{related}", ZohoEndpoint(RelatedEndpoints.get)),
            .init(.get, "/crm/{version}/{module}/{id}/{list}", ZohoEndpoint(RelatedEndpoints.list)),
            .init(.post, "/crm/{version}/{module}/{id}/{list}", ZohoEndpoint(RelatedEndpoints.create)),
            .init(.put, "/crm/{version}/{module}/{id}/{list}", ZohoEndpoint(RelatedEndpoints.updateMany)),
            .init(.delete, "/crm/{version}/{module}/{id}/{list}", ZohoEndpoint(RelatedEndpoints.deleteMany)),
            .init(.put, "/crm/{version}/{module}/{id}/{list}/{related}", ZohoEndpoint(RelatedEndpoints.updateOne)),
            .init(.delete, "/crm/{version}/{module}/{id}/{list}/{related}", ZohoEndpoint(RelatedEndpoints.deleteOne)),
            .init(.get, "/crm/{version}/{module}/{id}/actions/fetch_full_data", ZohoEndpoint(ReadEndpoints.fullData)),

            .init(.post, "/crm/{version}/{module}/{id}/actions/convert", ZohoEndpoint(ConvertEndpoints.convert)),
            .init(.get, "/crm/{version}/{module}/{id}/__conversion_options", ZohoEndpoint(ConvertEndpoints.options)),
            .init(.post, "/crm/{version}/{module}/{id}/actions/clone", ZohoEndpoint(CloneEndpoint.clone)),
            .init(.post, "/crm/{version}/{module}/{id}/actions/merge", ZohoEndpoint(MergeEndpoints.merge)),
            .init(.get, "/crm/{version}/{module}/{id}/actions/merge", ZohoEndpoint(MergeEndpoints.status)),
            .init(.post, "/crm/{version}/{module}/{id}/actions/change_owner", ZohoEndpoint(OwnerEndpoints.one)),
            .init(.post, "/crm/{version}/{module}/actions/change_owner", ZohoEndpoint(OwnerEndpoints.many)),
            .init(.get, "/crm/{version}/{module}/{id}/actions/share", ZohoEndpoint(ShareEndpoints.list)),
            .init(.post, "/crm/{version}/{module}/{id}/actions/share", ZohoEndpoint(ShareEndpoints.share)),
            .init(.put, "/crm/{version}/{module}/{id}/actions/share", ZohoEndpoint(ShareEndpoints.update)),
            .init(.delete, "/crm/{version}/{module}/{id}/actions/share", ZohoEndpoint(ShareEndpoints.revoke)),
            .init(.get, "/crm/{version}/{module}/{id}/Locking_Information__s", ZohoEndpoint(LockEndpoints.list)),
            .init(.post, "/crm/{version}/{module}/{id}/Locking_Information__s", ZohoEndpoint(LockEndpoints.lock)),
            .init(.get, "/crm/{version}/{module}/{id}/Locking_Information__s/{lock}", ZohoEndpoint(LockEndpoints.list)),
            .init(.put, "/crm/{version}/{module}/{id}/Locking_Information__s/{lock}", ZohoEndpoint(LockEndpoints.update)),
            .init(.delete, "/crm/{version}/{module}/{id}/Locking_Information__s/{lock}", ZohoEndpoint(LockEndpoints.unlock)),
            .init(.get, "/crm/{version}/{module}/{id}/actions/blueprint", ZohoEndpoint(BlueprintEndpoints.get)),
            .init(.put, "/crm/{version}/{module}/{id}/actions/blueprint", ZohoEndpoint(BlueprintEndpoints.proceed)),
            .init(.post, "/crm/{version}/{module}/actions/mass_update", ZohoEndpoint(MassEndpoints.update)),
            .init(.get, "/crm/{version}/{module}/actions/mass_update", MassEndpoints.status("mass_update")),
            .init(.post, "/crm/{version}/{module}/actions/mass_delete", ZohoEndpoint(MassEndpoints.delete)),
            .init(.get, "/crm/{version}/{module}/actions/mass_delete", MassEndpoints.status("mass_delete")),
            .init(.post, "/crm/{version}/{module}/actions/mass_change_owner", ZohoEndpoint(MassEndpoints.changeOwner)),
            .init(.get, "/crm/{version}/{module}/actions/mass_change_owner", MassEndpoints.status("mass_change_owner")),
            .init(.post, "/crm/{version}/{module}/actions/mass_convert", ZohoEndpoint(MassEndpoints.convert)),
            .init(.get, "/crm/{version}/{module}/actions/mass_convert", MassEndpoints.status("mass_convert")),
            .init(.post, "/crm/{version}/{module}/{id}/actions/send_mail", ZohoEndpoint(MailEndpoints.send)),
            .init(.get, "/crm/{version}/{module}/{id}/Emails", ZohoEndpoint(MailEndpoints.list)),
            .init(.get, "/crm/{version}/{module}/{id}/Emails/{message}", ZohoEndpoint(MailEndpoints.one)),
            .init(.get, "/crm/{version}/settings/territories", ZohoEndpoint(TerritoryEndpoints.list)),
            .init(.post, "/crm/{version}/{module}/actions/assign_territories", ZohoEndpoint(TerritoryEndpoints.assign)),
            .init(.post, "/crm/{version}/{module}/{id}/actions/assign_territories", ZohoEndpoint(TerritoryEndpoints.assign)),
            .init(.post, "/crm/{version}/{module}/actions/remove_territories", ZohoEndpoint(TerritoryEndpoints.remove)),
            .init(.post, "/crm/{version}/{module}/{id}/actions/remove_territories", ZohoEndpoint(TerritoryEndpoints.remove)),
        ],
        words: firstWords.union(laterWords))

    /// First words of documented paths that are no modules.
    static func isReserved(_ word: String) -> Bool { firstWords.contains(word) }

    private static let firstWords: Set<String> = [
        "settings", "users", "org", "coql", "actions", "files", "upload", "features", "__composite_requests", "__features",
        "__schedule_calls", "__email_drafts", "send_mail", "zia", "composite", "my_jobs", "recycle_bin", "portals",
        "appointments", "services", "read", "write", "backup", "functions",
    ]

    /// Words after a module or a record that are neither ids nor related lists.
    private static let laterWords: Set<String> = [
        "actions", "photo", "upsert", "search", "deleted", "__timeline", "__conversion_options", "Locking_Information__s",
        "Attachments", "Emails",
    ]
}
