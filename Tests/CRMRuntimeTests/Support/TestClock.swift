import CRMTesting

typealias TestClock = CRMTesting.VirtualClock
