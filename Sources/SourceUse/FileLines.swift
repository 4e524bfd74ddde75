import CRMSchema

/// Turns places of a file into lines and columns.
struct FileLines: Sendable {
    let path: String
    private let starts: [Int32]

    init(path: String, bytes: [UInt8]) {
        self.path = path
        var starts: [Int32] = [0]
        bytes.withUnsafeBufferPointer { bytes in
            for place in bytes.indices where bytes[place] == 0x0A || bytes[place] == 0x0D && (place + 1 == bytes.count || bytes[place + 1] != 0x0A) {
                starts.append(Int32(place + 1))
            }
        }
        self.starts = starts
    }

    /// Nil for a line that the file does not have.
    func place(line: Int, column: Int) -> Int32? {
        starts.indices.contains(line - 1) ? starts[line - 1] + Int32(column) - 1 : nil
    }

    func location(of place: Int32) -> SourceLocation {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= place { low = middle } else { high = middle }
        }
        return SourceLocation(file: path, line: low + 1, column: Int(place - starts[low]) + 1)
    }
}
