import CRMTesting
import Foundation

extension HTTPBody {
    /// What was sent, if it was sent from memory.
    var bytes: Data { if case .data(let data) = self { data } else { Data() } }
}
