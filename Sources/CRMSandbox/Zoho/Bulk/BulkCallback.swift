import Foundation
import RecordCore

/// Where the end of a bulk job is to be told. Nothing is sent: `GET /__sandbox/notifications` shows what would have been.
enum BulkCallback {
    /// Nil if the body names none.
    static func url(_ body: JSONValue) throws(ZohoError) -> String? {
        guard let callback = body["callback"], !callback.isNull else { return nil }
        guard let text = callback["url"]?.string, let url = URL(string: text), url.host != nil, ["http", "https"].contains(url.scheme ?? "") else {
            throw ZohoError(400, "INVALID_CALLBACK_URL", "the callback URL is invalid")
        }
        guard callback["method"]?.string?.lowercased() == "post" else {
            throw ZohoError(
                400, "INVALID_CALLBACK_METHOD", "the callback method is invalid", [JSONMember("supported_callback_methods", ["post"])])
        }
        return text
    }
}
