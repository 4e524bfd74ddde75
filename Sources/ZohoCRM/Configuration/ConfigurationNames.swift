/// Finds the setting that a name in a file means, or says what may have been meant.
enum ConfigurationNames {
    /// Before the names of the Node client's environment variables.
    static let nodePrefix = "ZCRM__"

    enum Meaning {
        /// Of several names of a setting the one with the lower rank counts.
        case setting(ConfigurationKey, rank: Int)
        /// An older client's setting that does nothing here, and why.
        case needless(String)
        case unknown
    }

    /// - Parameter path: the sections around the name, then the name: `[crm]` and `iamurl` mean `crm.iamurl`.
    static func meaning(of path: [String]) -> Meaning {
        // With all sections first, then without the outer ones, at last the bare name.
        for start in path.indices {
            let name = normalized(path[start...].joined())
            if let found = settings[name] { return .setting(found.key, rank: found.rank) }
            if let reason = needless[name] { return .needless(reason) }
        }
        return .unknown
    }

    /// The known name that is nearest to an unknown one; nil if none is near.
    static func suggestion(for name: String) -> String? {
        let name = normalized(name)
        let limit = name.count < 6 ? 1 : 2
        let near = spellings.map { (name: $0, distance: distance(name, normalized($0))) }
        return near.filter { $0.distance <= limit }.min { $0.distance < $1.distance }?.name
    }

    /// An unknown name as it may be shown. What looks like anything but a name may be a token in the wrong place.
    static func shown(_ name: String) -> String {
        let isName = name.utf8.count <= 40 && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_.-".contains($0)) }
        return isName && !name.hasPrefix("1000.") ? "“\(name)”" : "a name that is not shown"
    }

    /// `clientId`, `CLIENT_ID` and `client-id` are the same name.
    private static func normalized(_ name: String) -> String { name.lowercased().filter { !"_.- ".contains($0) } }

    private static let spellings: [String] = ConfigurationKey.allCases.flatMap(\.names)

    private static let settings: [String: (key: ConfigurationKey, rank: Int)] = {
        var found: [String: (key: ConfigurationKey, rank: Int)] = [:]
        for key in ConfigurationKey.allCases {
            for (rank, name) in key.names.enumerated() where found[normalized(name)] == nil {
                found[normalized(name)] = (key, rank)
            }
        }
        return found
    }()

    private static let needless: [String: String] = [
        "accesstype": "sign-ins are always offline ones here",
        "apiversion": "calls are those of version 8",
        "persistencehandlerclass": "a store of your own is given in code: ZohoCRM(configuration, store: …)",
        "persistencehandlerpath": "a store of your own is given in code: ZohoCRM(configuration, store: …)",
        "persistencehandlerclassname": "a store of your own is given in code: ZohoCRM(configuration, store: …)",
        "fileuploadurl": "the host for files follows from the data centre",
        "photourl": "the host for files follows from the data centre",
        "timeout": "the timeout is given in code: ZohoCRM(…, timeout: …)",
        "loginauthclass": "who signs in is given in code",
    ]

    /// How many letters have to be changed, added, left out or swapped to make one text of the other.
    private static func distance(_ one: String, _ other: String) -> Int {
        let one = Array(one), other = Array(other)
        var before: [Int] = [], last = Array(0...other.count)
        for row in one.indices {
            var current = [row + 1]
            for column in other.indices {
                var best = min(last[column] + (one[row] == other[column] ? 0 : 1), last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
                    best = min(best, before[column - 1] + 1)
                }
                current.append(best)
            }
            (before, last) = (last, current)
        }
        return last[other.count]
    }
}
