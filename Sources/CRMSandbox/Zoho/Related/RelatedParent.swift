/// The record in a path that something hangs on; without it there is nothing to hang on.
struct RelatedParent: Sendable {
    let module: ZohoModule
    let id: String
    let number: UInt64

    /// By its id, or with the header `X-EXTERNAL` by another system's.
    init(_ state: ZohoState, _ call: ZohoCall) throws(ZohoError) {
        module = try state.module(call)
        guard let record = try call.record(module, state) else { throw .invalidPathID(1) }
        id = record.idText
        number = record.id
    }

    /// A record that lies in the recycle bin.
    init(deletedIn state: ZohoState, _ call: ZohoCall) throws(ZohoError) {
        module = try state.module(call)
        id = try call.recordID()
        let found = state[store: module.name].deleted.first { String($0.id) == call.path["id"] }
        guard let found, !DeletedEndpoint.isPermanent(found, state.now) else { throw .invalidPathID(2) }
        number = found.id
    }
}
