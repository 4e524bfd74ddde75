/// What is known so far of a block that describes its own codes.
struct InflateHeader: Sendable {
    var literalCount = 0
    var distanceCount = 0
    var lengthCodeCount = 0
    /// First the lengths of the code for lengths, then those of the block's own codes.
    var lengths: [UInt8] = []
    var lengthCode: InflateTable?
}
