import Testing

@testable import RecordCore

@Suite struct PagesSlotTests {
    /// What an encoder must never give: absent, null, raw. `unfit` lies in the range, and says so.
    private func isStorable(_ slot: UInt64) -> Bool { !Slot.isSpecial(slot) || slot == Slot.unfit }

    @Test func noEncoderReachesTheSpecialRange() {
        var random = SeededGenerator(seed: 11)
        var bits: [UInt64] = [0, 1, .max, Slot.absent, Slot.null, Slot.raw(offset: 5), 1 << 62, 1 << 63]
        for shift in UInt64(0)..<64 {
            let bit: UInt64 = 1 << shift
            bits += [bit, bit &- 1, ~bit]
        }
        for _ in 0..<20_000 { bits.append(random.next() >> UInt64.random(in: 0..<64, using: &random)) }
        // Around the range itself.
        let below: UInt64 = 0xFFE << 51
        let around: UInt64 = 3 << 51
        for _ in 0..<5_000 { bits.append(below + UInt64.random(in: 0..<around, using: &random)) }
        for value in bits {
            #expect(isStorable(Slot.id(value)))
            #expect(isStorable(Slot.integer(Int64(bitPattern: value))))
            for exponent in [-200, -128, -2, 0, 127, 200] {
                #expect(isStorable(Slot.decimal(negative: false, mantissa: value, exponent: exponent)))
                #expect(isStorable(Slot.decimal(negative: true, mantissa: value, exponent: exponent)))
            }
            #expect(!Slot.isSpecial(Slot.date(days: Int(truncatingIfNeeded: value))))
            let offset = Int(value % UInt64(Slot.arenaLimit))
            for isASCII in [true, false] {
                #expect(!Slot.isSpecial(Slot.text(offset: offset, count: Int(value % UInt64(Slot.textLimit)), isASCII: isASCII)))
            }
            let first = Int(value % UInt64(Slot.slotLimit))
            #expect(!Slot.isSpecial(Slot.list(first: first, count: Int(value % UInt64(Slot.elementLimit)))))
            #expect(!Slot.isSpecial(Slot.reference(first: first, parts: ReferenceParts(rawValue: UInt8(value & 31)))))
            #expect(!Slot.isSpecial(Slot.object(first: first)))
        }
        for year in [0, 1969, 1970, 9999] {
            for offset in [-1439, 0, 1439] {
                let days = CivilCalendar.days(year: year, month: 12, day: 31) ?? 0
                #expect(!Slot.isSpecial(Slot.dateTime(seconds: days * 86_400, offsetMinutes: offset)))
            }
        }
    }

    @Test func slotsGiveBackWhatTheyHold() {
        #expect(Slot.integer(Slot.integer(-12)) == -12)
        #expect(Slot.exactDecimal(Slot.decimal(negative: true, mantissa: 1250, exponent: -2)) == -12.5)
        #expect(Slot.date(Slot.date(days: -719_528)).description == "0000-01-01")
        let moment = Slot.dateTime(Slot.dateTime(seconds: -1, offsetMinutes: -480))
        #expect(moment.secondsSince1970 == -1 && moment.offsetMinutes == -480)
        let text = Slot.text(Slot.text(offset: Slot.arenaLimit - 1, count: Slot.textLimit - 1, isASCII: false))
        #expect(text == (Slot.arenaLimit - 1, Slot.textLimit - 1))
        let list = Slot.list(Slot.list(first: Slot.slotLimit - 1, count: Slot.elementLimit - 1))
        #expect(list == (Slot.slotLimit - 1, Slot.elementLimit - 1))
        #expect(Slot.isRaw(Slot.raw(offset: 0)) && !Slot.isRaw(Slot.null) && !Slot.isRaw(Slot.absent))
        #expect(Slot.rawOffset(Slot.raw(offset: 0xFFF0_0000)) == 0xFFF0_0000)
    }

    @Test func partsOfReferencesHaveTheirPlaces() {
        let parts: ReferenceParts = [.id, .email, .extras]
        #expect(parts.position(of: .id) == 0 && parts.position(of: .email) == 1 && parts.position(of: .extras) == 2)
        #expect(parts.position(of: .name) == nil && parts.position(of: .module) == nil)
    }
}
