// Stepping over a whole value, checked like one that is read.

extension JSONCursor {
    /// Steps over the value at the position. It does not recurse, so no input can exhaust the stack.
    /// - Parameter depth: the number of arrays and objects around the position.
    mutating func skipValue(depth: Int) throws(JSONFault) {
        var open = OpenContainers(outside: depth)
        while true {
            if try skipUntilComplete(&open) {
                guard try skipClosed(&open) else { return }
            }
        }
    }

    /// Steps over a scalar or into a container; whether a value is complete after it.
    @inline(__always)
    private mutating func skipUntilComplete(_ open: inout OpenContainers) throws(JSONFault) -> Bool {
        switch byte {
        case UInt8(ascii: "\""):
            _ = try scanString()
        case UInt8(ascii: "{"):
            guard open.hasRoom else { throw fault(.tooDeep) }
            position += 1
            skipSpace()
            if take(UInt8(ascii: "}")) { return true }
            open.push(isObject: true)
            _ = try scanKey()
            return false
        case UInt8(ascii: "["):
            guard open.hasRoom else { throw fault(.tooDeep) }
            position += 1
            skipSpace()
            if take(UInt8(ascii: "]")) { return true }
            open.push(isObject: false)
            return false
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            _ = try scanNumber()
        default:
            guard takeNull() || takeBoolean() != nil else { throw unexpected() }
        }
        return true
    }

    /// After a complete value: steps to the next one, out of what ends here; false if nothing is open any more.
    @inline(__always)
    private mutating func skipClosed(_ open: inout OpenContainers) throws(JSONFault) -> Bool {
        while !open.isEmpty {
            skipSpace()
            if take(UInt8(ascii: ",")) {
                skipSpace()
                if open.isObject { _ = try scanKey() }
                return true
            }
            try expect(open.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
            open.pop()
        }
        return false
    }
}

/// Which of the open containers are objects: a stack of one bit each.
private struct OpenContainers {
    private var objects = SIMD8<UInt64>()
    private var count = 0
    private let room: Int

    init(outside: Int) { room = JSONCursor.depthLimit - outside }

    var isEmpty: Bool { count == 0 }
    var hasRoom: Bool { count < room }

    /// Whether the innermost container is an object.
    var isObject: Bool { objects[(count - 1) >> 6] >> UInt64((count - 1) & 63) & 1 != 0 }

    mutating func push(isObject: Bool) {
        let bit: UInt64 = 1 << UInt64(count & 63)
        if isObject { objects[count >> 6] |= bit } else { objects[count >> 6] &= ~bit }
        count += 1
    }

    mutating func pop() { count -= 1 }
}
