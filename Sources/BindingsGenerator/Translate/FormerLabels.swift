import RecordCore

/// The labels that the arguments of a draft had at earlier times. Names change together, on the day of a run: so there
/// are as many lists as such days, and not one for every combination.
enum FormerLabels {
    /// - Parameter fields: the mandatory fields, in the order of the arguments.
    /// - Returns: lists of other labels than today's, the oldest first.
    static func lists(of fields: [ModulePlan.Field]) -> [[String]] {
        var seen: Set<[String]> = [fields.map(\.name)]
        return moments(of: fields).compactMap { moment in
            let labels = fields.map { label(of: $0, before: moment) }
            // Two fields that have swapped names may have had one label at different times.
            guard Set(labels).count == labels.count, seen.insert(labels).inserted else { return nil }
            return labels
        }
    }

    /// A day on which names changed, and which change of that day.
    private struct Moment: Hashable, Comparable {
        var day: Int32
        var turn: Int

        static func < (a: Moment, b: Moment) -> Bool { (a.day, a.turn) < (b.day, b.turn) }
    }

    private static func moments(of fields: [ModulePlan.Field]) -> [Moment] { Set(fields.flatMap(moments)).sorted() }

    private static func moments(of field: ModulePlan.Field) -> [Moment] {
        var turns: [Int32: Int] = [:]
        return field.formerNames.map { shim in
            // What no run with a clock has seen is younger than all.
            let day = shim.since?.daysSince1970 ?? .max
            defer { turns[day, default: 0] += 1 }
            return Moment(day: day, turn: turns[day] ?? 0)
        }
    }

    private static func label(of field: ModulePlan.Field, before moment: Moment) -> String {
        zip(moments(of: field), field.formerNames).first { $0.0 >= moment }?.1.name ?? field.name
    }
}
