/// A file that came with a record.
struct VtigerAttachment: Sendable {
    let name: String
    let type: String
    let bytes: [UInt8]
}
