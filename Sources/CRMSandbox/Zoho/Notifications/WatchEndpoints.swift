import CRMRuntime
import Foundation
import RecordCore

/// Channels that tell of changes of records: `/actions/watch`. A refused item is answered with 202, as documented.
enum WatchEndpoints {
    /// The longest that a channel lives, and what it lives unless told otherwise; seconds.
    private static let longest: Int64 = 7 * 86_400
    private static let usual: Int64 = 3_600

    static func list(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        state.watch.forgetExpired(state.now)
        let channels = state.watch.channels.filter { channel in
            (call.request["channel_id"] ?? channel.channel) == channel.channel && (call.request["module"] ?? channel.module) == channel.module
        }
        return try SettingsBatch.page("watch", channels.map { $0.json(state) }, call, state)
    }

    static func enable(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try work(&state, call, whenAllSucceed: 201) { (item, id, state) throws(ZohoError) -> WriteResult in
            try subscribe(id, item, "Successfully subscribed for actions-watch of the given module", &state, call)
        }
    }

    /// `PUT`: the channel as it is to be from now on.
    static func update(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try work(&state, call, whenAllSucceed: 200) { (item, id, state) throws(ZohoError) -> WriteResult in
            guard state.watch.channels.contains(where: { $0.channel == id }) else { throw notSubscribed(id) }
            return try subscribe(id, item, "Successfully updated the subscribe details", &state, call)
        }
    }

    /// `PATCH` with `_delete_events`: the channel stops telling of some events.
    static func disable(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        try work(&state, call, whenAllSucceed: 200) { (item, id, state) throws(ZohoError) -> WriteResult in
            guard try item.optionalBool("_delete_events") == true else {
                return try subscribe(id, item, "Successfully updated the subscribe details", &state, call)
            }
            var ended: [JSONValue] = []
            for (module, events) in try events(item, state) {
                guard let place = state.watch.channels.firstIndex(where: { $0.channel == id && $0.module == module }) else {
                    throw notSubscribed(id)
                }
                ended.append(state.watch.channels[place].event(state))
                state.watch.channels[place].events.removeAll { events.contains($0) }
            }
            state.watch.channels.removeAll { $0.events.isEmpty }
            return .success("Successfully removed the subscribe details", ["events": .array(ended)])
        }
    }

    /// `DELETE ?channel_ids=…`
    static func delete(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply {
        guard let ids = call.list("channel_ids"), !ids.isEmpty else { throw .missingParameter("channel_ids") }
        state.watch.forgetExpired(state.now)
        var results: [WriteResult] = []
        for id in ids {
            let ended = state.watch.channels.filter { $0.channel == id }
            state.watch.channels.removeAll { $0.channel == id }
            if ended.isEmpty { results.append(.failure(notSubscribed(id))) }
            for channel in ended { results.append(.success("Successfully un-subscribed from actions-watch", channel.rest(state))) }
        }
        return WriteResult.reply(results, under: "watch", whenAllSucceed: 200)
    }

    private static func work(
        _ state: inout ZohoState, _ call: ZohoCall, whenAllSucceed status: Int,
        _ work: (SettingsItem, String, inout ZohoState) throws(ZohoError) -> WriteResult
    ) throws(ZohoError) -> ZohoReply {
        state.watch.forgetExpired(state.now)
        return try SettingsBatch.run("watch", call, whenAllSucceed: status, &state) { (item, state) throws(ZohoError) -> WriteResult in
            do throws(ZohoError) {
                let id = try item.id("channel_id")
                guard id.utf8.allSatisfy({ (48...57).contains($0) }) else { throw .wrongType("bigint", "channel_id", at: item.place("channel_id")) }
                return try work(item, id, &state)
            } catch {
                var refusal = error
                refusal.httpStatus = 202
                return .failure(refusal)
            }
        }
    }

    private static func subscribe(
        _ id: String, _ item: SettingsItem, _ message: String, _ state: inout ZohoState, _ call: ZohoCall
    ) throws(ZohoError) -> WriteResult {
        let events = try events(item, state)
        let url = try item.text("notify_url", max: 2_000)
        guard let parsed = URL(string: url), ["http", "https"].contains(parsed.scheme ?? ""), parsed.host != nil else {
            throw item.invalid("notify_url")
        }
        let token = try item.optionalText("token", max: 50)
        let expiry = try expiry(item, state.now)
        var told: [JSONValue] = []
        for (module, events) in events {
            let channel = WatchChannel(
                channel: id, module: module, events: events, expiry: expiry, token: token, url: url,
                condition: item.json["notification_condition"] ?? .null,
                givesValues: try item.optionalBool("return_affected_field_values") ?? false,
                watchesRelated: try item.optionalBool("notify_on_related_action") ?? false, origin: call.request.origin)
            if let place = state.watch.channels.firstIndex(where: { $0.channel == id && $0.module == module }) {
                state.watch.channels[place] = channel
            } else {
                state.watch.channels.append(channel)
            }
            told.append(channel.event(state))
        }
        return .success(message, ["events": .array(told)])
    }

    /// `["Leads.create", "Deals.all"]`, by module, in their order.
    private static func events(_ item: SettingsItem, _ state: ZohoState) throws(ZohoError) -> [(module: String, events: [WatchChannel.Event])] {
        guard let list = item.json["events"], !list.isNull else { throw .missingKey("events", at: item.place("events")) }
        guard let words = list.array else { throw .wrongType("jsonarray", "events", at: item.place("events")) }
        guard !words.isEmpty else { throw .missingKey("events", at: item.place("events")) }
        var found: [(module: String, events: [WatchChannel.Event])] = []
        for (position, word) in words.enumerated() {
            let place = "\(item.place("events"))[\(position)]"
            let halves = (word.string ?? "").split(separator: ".", maxSplits: 1).map(String.init)
            guard halves.count == 2, halves[0] == "users" || state.organisation.modules[halves[0]] != nil else { throw .invalid("events", at: place) }
            let events = halves[1] == "all" ? WatchChannel.Event.allCases : [WatchChannel.Event(rawValue: halves[1])].compactMap(\.self)
            guard !events.isEmpty else { throw .invalid("events", at: place) }
            if let known = found.firstIndex(where: { $0.module == halves[0] }) {
                found[known].events += events.filter { !found[known].events.contains($0) }
            } else {
                found.append((halves[0], events))
            }
        }
        return found
    }

    private static func expiry(_ item: SettingsItem, _ now: Int64) throws(ZohoError) -> Int64 {
        guard let text = try item.optionalText("channel_expiry") else { return now + usual }
        guard let time = ZonedDateTime(text) else { throw .wrongType("datetime", "channel_expiry", at: item.place("channel_expiry")) }
        guard time.secondsSince1970 > now, time.secondsSince1970 <= now + longest else { throw item.invalid("channel_expiry") }
        return time.secondsSince1970
    }

    private static func notSubscribed(_ id: String) -> ZohoError {
        ZohoError(202, "NOT_SUBSCRIBED", "Not subscribed for actions-watch of the given module", [JSONMember("channel_id", .string(id))])
    }
}
