import struct PartnerGraph.Statement

/// A statement of the network; GRDB has a `Statement` too.
typealias PartnerStatement = Statement
