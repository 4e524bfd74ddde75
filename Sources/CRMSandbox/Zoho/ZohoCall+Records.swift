import RecordCore

/// What record endpoints read from a call.
extension ZohoCall {
    /// The `{id}` of the path: digits only.
    func recordID(_ name: String = "id") throws(ZohoError) -> String {
        let text = path[name] ?? ""
        guard UInt64(text) != nil, text.utf8.allSatisfy({ (48...57).contains($0) }) else { throw .invalidPathID(name == "id" ? 1 : 3) }
        return text
    }

    /// The time in a header, in seconds since 1970. These headers hold ISO 8601, not the HTTP form.
    func time(header name: String) throws(ZohoError) -> Int64? {
        guard let text = request.headers[name], !text.isEmpty else { return nil }
        guard let time = ZonedDateTime(text) else { throw .invalidParameter(name) }
        return time.secondsSince1970
    }
}

extension ZohoState {
    /// The module of the path, if its records can be reached.
    func module(_ call: ZohoCall, _ parameter: String = "module") throws(ZohoError) -> ZohoModule {
        try module(named: call.path[parameter] ?? "")
    }

    /// The module of the path, if it lets its records be changed so.
    func module(_ call: ZohoCall, allowing change: RecordPermission) throws(ZohoError) -> ZohoModule {
        let module = try module(call)
        let description = module.description
        let isAllowed =
            switch change {
            case .create: description.isCreatable
            case .edit: description.isEditable
            case .delete: description.isDeletable
            }
        guard isAllowed else { throw .notPermitted(change.rawValue, in: module.name) }
        return module
    }

    func module(named name: String) throws(ZohoError) -> ZohoModule {
        guard let module = organisation.modules[name] else {
            if ZohoRoutes.isReserved(name) { throw .unsupported("\u{201C}\(name)\u{201D}") }
            throw .invalidModule
        }
        guard module.description.isSupported else { throw .invalidModule }
        switch module.description.kind {
        case .subform, .linking: throw .unsupported("Reading the rows of \(name) outside their records")
        default: break
        }
        guard name != "Attachments" else { throw .unsupported("The module Attachments") }
        guard module.description.fields != nil else { throw .unsupported("The module \(name), of which there is no field snapshot,") }
        return module
    }
}
