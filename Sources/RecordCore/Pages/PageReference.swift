/// The parts of a reference (`{"id", "name", "email", "module"}` and whatever else came) in the aux slots of a page.
struct PageReference {
    let page: Page
    private let first: Int
    private let parts: ReferenceParts

    init(page: Page, slot: UInt64) {
        self.page = page
        (first, parts) = Slot.reference(slot)
    }

    /// The slot of a part; `Slot.absent` if the server did not send it.
    @inline(__always)
    private func slot(_ part: ReferenceParts) -> UInt64 {
        parts.position(of: part).map { page.aux(first + $0) } ?? Slot.absent
    }

    /// References without an id are kept raw, so there always is one.
    @inline(__always)
    var id: RawRecordID { page.id(slot(.id)) }
    @inline(__always)
    var name: String? { text(.name) }
    @inline(__always)
    var email: String? { text(.email) }

    @inline(__always)
    private func text(_ part: ReferenceParts) -> String? {
        let slot = slot(part)
        return Slot.isSpecial(slot) ? nil : page.text(slot)
    }

    /// The module's API name, which comes as a string or as `{"api_name": …}`.
    var module: String? {
        let slot = slot(.module)
        guard Slot.isRaw(slot) else { return text(.module) }
        return page.json(slot)?["api_name"]?.string
    }

    var extras: ExtraList { ExtraList(page: page, slot: slot(.extras)) }

    /// As it came, apart from the order of its keys.
    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        write("name", .name, to: &writer)
        writer.key(preEscaped: "id")
        page.writeID(slot(.id), to: &writer)
        write("email", .email, to: &writer)
        write("module", .module, to: &writer)
        extras.write(to: &writer)
        writer.endObject()
    }

    private func write(_ key: StaticString, _ part: ReferenceParts, to writer: inout JSONWriter) {
        let slot = slot(part)
        guard slot != Slot.absent else { return }
        writer.key(preEscaped: key)
        if slot == Slot.null {
            writer.null()
        } else if Slot.isRaw(slot) {
            writer.raw(page.raw(slot))
        } else {
            writer.string(utf8: page.bytes(slot))
        }
    }
}

extension Page {
    /// An id: a number, or raw where it is no number that fits.
    @inline(__always)
    func id(_ slot: UInt64) -> RawRecordID {
        if !Slot.isSpecial(slot) { return RawRecordID(number: slot) }
        return RawRecordID(json(slot)?.string ?? "")
    }

    func writeID(_ slot: UInt64, to writer: inout JSONWriter) {
        if Slot.isRaw(slot) { writer.raw(raw(slot)) } else { writer.id(RawRecordID(number: slot)) }
    }
}

extension ExtraList {
    func write(to writer: inout JSONWriter) {
        for index in 0..<count {
            writer.key(name(index))
            let slot = value(index)
            if slot == Slot.null { writer.null() } else { writer.raw(page.raw(slot)) }
        }
    }
}
