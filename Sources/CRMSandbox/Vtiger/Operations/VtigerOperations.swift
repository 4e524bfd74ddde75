import RecordCore

/// The 38 operations that real servers have registered.
enum VtigerOperations {
    /// Names are matched without regard to case.
    static func named(_ name: String) -> VtigerOperation? { byName[name.lowercased()] }

    private static let byName: [String: VtigerOperation] = Dictionary(
        all.map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })

    static let all: [VtigerOperation] = sessions + records + others + apps + mobile

    private static let sessions: [VtigerOperation] = [
        VtigerOperation("getchallenge", .query, ["username"], session: false, SessionOperations.challenge),
        VtigerOperation("login", .body, ["username", "accessKey"], session: false, SessionOperations.login),
        VtigerOperation("extendsession", .body, session: false, SessionOperations.extend),
        VtigerOperation("logout", .body, ["sessionName"], SessionOperations.logout),
    ]

    private static let records: [VtigerOperation] = [
        VtigerOperation("listtypes", .query, ["fieldTypeList"], VtigerMetadataOperations.types),
        VtigerOperation("describe", .query, ["elementType"], VtigerMetadataOperations.describe),
        VtigerOperation("create", .body, ["elementType", "element"], RecordOperations.create),
        VtigerOperation("retrieve", .query, ["id"], RecordOperations.retrieve),
        VtigerOperation("update", .body, ["element"], RecordOperations.update),
        VtigerOperation("revise", .body, ["element"], RecordOperations.revise),
        VtigerOperation("delete", .body, ["id"], RecordOperations.delete),
        VtigerOperation("query", .query, ["query"], VtigerQueryOperations.query),
        VtigerOperation("sync", .query, ["modifiedTime", "elementType", "syncType"], SyncOperations.sync),
    ]

    private static let others: [VtigerOperation] = [
        VtigerOperation("convertlead", .body, ["element"], ConvertLeadOperation.convert),
        VtigerOperation("changePassword", .body, ["id", "oldPassword", "newPassword", "confirmPassword"], AppOperations.restricted),
        VtigerOperation("deleteUser", .body, ["id", "newOwnerId"], AppOperations.restricted),
        VtigerOperation("relatedtypes", .query, ["elementType"], RelatedOperations.types),
        VtigerOperation("retrieve_related", .query, ["id", "relatedType", "relatedLabel"], RelatedOperations.retrieve),
        VtigerOperation("query_related", .query, ["query", "id", "relatedLabel"], VtigerQueryOperations.related),
        VtigerOperation("add_related", .body, ["sourceRecordId", "relatedRecordId", "relationIdLabel"], RelatedOperations.add),
        VtigerOperation("retrieve_inventory", .query, ["id"], AppOperations.crash),
        VtigerOperation("files_retrieve", .query, ["id"], FileOperations.retrieve),
    ]

    private static let apps: [VtigerOperation] = [
        VtigerOperation("wsapp_register", .body, ["type", "synctype"], canned: true, AppOperations.register),
        VtigerOperation("wsapp_deregister", .body, ["type", "key"], canned: true, AppOperations.deregister),
        VtigerOperation("wsapp_get", .body, ["key", "module", "token"], canned: true, AppOperations.list),
        VtigerOperation("wsapp_put", .body, ["key", "element"], canned: true, AppOperations.list),
        VtigerOperation("wsapp_map", .body, ["key", "element"], canned: true, AppOperations.nothing),
    ]

    private static let mobile: [VtigerOperation] = [
        VtigerOperation("mobile.fetchallalerts", .body, canned: true, AppOperations.mobile("alerts", [])),
        VtigerOperation("mobile.alertdetailswithmessage", .body, ["alertid"], canned: true, AppOperations.mobile("alert", [:])),
        VtigerOperation("mobile.fetchmodulefilters", .body, ["module"], canned: true, AppOperations.mobile("filters", [])),
        VtigerOperation("mobile.fetchrecord", .body, ["record"], canned: true, AppOperations.mobile("record", [:])),
        VtigerOperation("mobile.fetchrecordwithgrouping", .body, ["record"], canned: true, AppOperations.mobile("record", [:])),
        VtigerOperation("mobile.filterdetailswithcount", .body, ["filterid"], AppOperations.crash),
        VtigerOperation("mobile.listmodulerecords", .body, ["elements"], canned: true, AppOperations.mobile("records", [])),
        VtigerOperation("mobile.saverecord", .body, ["module", "record", "values"], canned: true, AppOperations.mobile("record", [:])),
        VtigerOperation("mobile.syncModuleRecords", .body, ["module", "syncToken", "page"], canned: true, AppOperations.mobile("sync", [:])),
        VtigerOperation("mobile.query", .body, ["module", "query", "page"], AppOperations.mobileQuery),
        VtigerOperation("mobile.querywithgrouping", .body, ["module", "query", "page"], AppOperations.crash),
    ]
}
