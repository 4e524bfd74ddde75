import CRMTesting

typealias LoopbackServer = CRMTesting.LoopbackServer
