/// The slots of the parts of a reference (`{"id", "name", "email", "module"}` and whatever else came); `Slot.absent`
/// for what the server did not send. It does not hold the page, as every name that is read would then count a
/// reference more.
struct ReferenceSlots {
    let id: UInt64
    let name: UInt64
    let email: UInt64
    /// The module's API name, which comes as a string or as `{"api_name": …}`.
    let module: UInt64
    let extras: UInt64
}

extension Page {
    @inline(__always)
    func reference(_ slot: UInt64) -> ReferenceSlots {
        let (first, parts) = Slot.reference(slot)
        return ReferenceSlots(
            id: part(.id, of: parts, first), name: part(.name, of: parts, first), email: part(.email, of: parts, first),
            module: part(.module, of: parts, first), extras: part(.extras, of: parts, first))
    }

    @inline(__always)
    private func part(_ part: ReferenceParts, of parts: ReferenceParts, _ first: Int) -> UInt64 {
        parts.position(of: part).map { aux(first &+ $0) } ?? Slot.absent
    }

    /// A text, nil for null and for what is not there.
    @inline(__always)
    private func textOrNil(_ slot: UInt64) -> String? { Slot.isSpecial(slot) ? nil : text(slot) }

    func anyReference(_ slot: UInt64) -> AnyReference {
        let parts = reference(slot)
        let module = Slot.isRaw(parts.module) ? json(parts.module)?["api_name"]?.string : textOrNil(parts.module)
        return AnyReference(id: id(parts.id), module: module, name: textOrNil(parts.name))
    }

    @inline(__always)
    func user(_ slot: UInt64, withEmail: Bool) -> UserReference {
        let parts = reference(slot)
        return UserReference(
            id: id(parts.id), name: textOrNil(parts.name), email: withEmail ? textOrNil(parts.email) : nil)
    }

    /// As it came, apart from the order of its keys.
    func write(reference slot: UInt64, to writer: inout JSONWriter) {
        let parts = reference(slot)
        writer.beginObject()
        write(part: parts.name, "name", to: &writer)
        writer.key(preEscaped: "id")
        writeID(parts.id, to: &writer)
        write(part: parts.email, "email", to: &writer)
        write(part: parts.module, "module", to: &writer)
        ExtraList(page: self, slot: parts.extras).write(to: &writer)
        writer.endObject()
    }

    private func write(part slot: UInt64, _ key: StaticString, to writer: inout JSONWriter) {
        guard slot != Slot.absent else { return }
        writer.key(preEscaped: key)
        if slot == Slot.null {
            writer.null()
        } else if Slot.isRaw(slot) {
            writer.raw(raw(slot))
        } else {
            writer.string(utf8: bytes(slot))
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
