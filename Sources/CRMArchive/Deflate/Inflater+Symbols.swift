// The inner loop: literals and repetitions.
extension Inflater {
    private enum Outcome { case needsInput, full, endOfBlock, noSuchCode, tooFarBack }

    /// A symbol with all that belongs to it takes 15 + 5 + 15 + 13 bits at most.
    private static let symbolBits = 48
    /// Repetitions are copied eight bytes at a time and may write a little beyond their end.
    private static let slack = 8

    mutating func symbols() throws(ArchiveError) -> Bool {
        guard let literals, let distances else { throw .corrupt("a block has no code") }
        var run = Run(bits: input.bits, count: input.count, index: input.index, position: position, history: history)
        let piece = input.piece
        let outcome = window.withUnsafeMutableBufferPointer { window in
            piece.withUnsafeBufferPointer { piece in
                literals.entries.withUnsafeBufferPointer { literalEntries in
                    distances.entries.withUnsafeBufferPointer { distanceEntries in
                        run.decode(
                            piece, InflateLookup(literals, literalEntries), InflateLookup(distances, distanceEntries), into: window)
                    }
                }
            }
        }
        (input.bits, input.count, input.index) = (run.bits, run.count, run.index)
        (position, history) = (run.position, run.history)
        switch outcome {
        case .needsInput, .full: return false
        case .endOfBlock:
            endBlock()
            return true
        case .noSuchCode: throw .corrupt("a symbol has no such code")
        case .tooFarBack: throw .corrupt("a repetition reaches back before the beginning")
        }
    }

    /// What changes while symbols are read, in local variables.
    private struct Run {
        var bits: UInt64
        var count: Int
        var index: Int
        var position: Int
        var history: Int

        mutating func decode(
            _ piece: UnsafeBufferPointer<UInt8>, _ literals: InflateLookup, _ distances: InflateLookup,
            into window: UnsafeMutableBufferPointer<UInt8>
        ) -> Outcome {
            let start = position
            defer { history &+= position &- start }
            let limit = window.count - DeflateAlphabet.longestMatch - Inflater.slack
            while position <= limit {
                refill(piece)
                let entry = literals(bits)
                // Of the last bits of a piece some may be missing: then a code is too long for what is there.
                guard entry.codeLength <= count else { return .needsInput }
                switch entry.kind {
                case InflateTable.literal:
                    drop(entry.codeLength)
                    window[position] = UInt8(truncatingIfNeeded: entry.value)
                    position &+= 1
                case InflateTable.base:
                    var taken = entry.codeLength
                    let length = entry.value &+ extra(entry.extraBits, at: taken)
                    taken &+= entry.extraBits
                    let far = distances(bits &>> UInt64(taken))
                    let needed = taken &+ far.codeLength &+ far.extraBits
                    guard far.kind == InflateTable.base else {
                        return count < Inflater.symbolBits ? missing(piece) : .noSuchCode
                    }
                    guard needed <= count else { return .needsInput }
                    let distance = far.value &+ extra(far.extraBits, at: taken &+ far.codeLength)
                    drop(needed)
                    guard distance <= history &+ (position &- start), distance <= position else { return .tooFarBack }
                    copy(length, from: distance, window)
                case InflateTable.endOfBlock:
                    drop(entry.codeLength)
                    return .endOfBlock
                default:
                    return count < Inflater.symbolBits ? missing(piece) : .noSuchCode
                }
            }
            return .full
        }

        /// An unknown code among the last bits: perhaps only because some are missing.
        private func missing(_ piece: UnsafeBufferPointer<UInt8>) -> Outcome {
            index >= piece.count ? .needsInput : .noSuchCode
        }

        @inline(__always)
        private mutating func refill(_ piece: UnsafeBufferPointer<UInt8>) {
            if count >= Inflater.symbolBits { return }
            if piece.count &- index >= 8 {
                let word = UnsafeRawBufferPointer(piece).loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
                bits |= word &<< UInt64(count)
                index &+= (63 &- count) &>> 3
                count |= 56
            } else {
                while count <= 56, index < piece.count {
                    bits |= UInt64(piece[index]) &<< UInt64(count)
                    index &+= 1
                    count &+= 8
                }
            }
        }

        @inline(__always)
        private mutating func drop(_ number: Int) {
            bits &>>= UInt64(number)
            count &-= number
        }

        @inline(__always)
        private func extra(_ number: Int, at offset: Int) -> Int {
            Int((bits &>> UInt64(offset)) & (1 &<< UInt64(number) &- 1))
        }

        @inline(__always)
        private mutating func copy(_ length: Int, from distance: Int, _ window: UnsafeMutableBufferPointer<UInt8>) {
            let target = UnsafeMutableRawPointer(window.baseAddress! + position)
            let source = UnsafeRawPointer(target - distance)
            if distance >= Inflater.slack {
                var offset = 0
                while offset < length {
                    target.storeBytes(of: source.loadUnaligned(fromByteOffset: offset, as: UInt64.self), toByteOffset: offset, as: UInt64.self)
                    offset &+= 8
                }
            } else {
                for offset in 0..<length {
                    target.storeBytes(of: source.load(fromByteOffset: offset, as: UInt8.self), toByteOffset: offset, as: UInt8.self)
                }
            }
            position &+= length
        }
    }
}
