/// The record in a path that something hangs on; without it there is nothing to hang on.
struct RelatedParent: Sendable {
    let module: ZohoModule
    let id: String
    let number: UInt64

    init(_ state: ZohoState, _ call: ZohoCall) throws(ZohoError) {
        module = try state.module(call)
        id = try call.recordID()
        guard let number = UInt64(id), state[store: module.name].contains(number) else { throw .invalidPathID(1) }
        self.number = number
    }
}
