using System.Net;

namespace ConformTest.ReferenceServer.Relay.Dns;

/// <summary>One resource record of a zone file (RFC 1035 section 5).</summary>
/// <param name="Name">The owner: lower case, absolute, without the final dot.</param>
public abstract record ZoneRecord(string Name);

/// <summary>SOA or NS: read so that a whole zone can be given, and not used.</summary>
public sealed record AuthorityRecord(string Name, string Type) : ZoneRecord(Name);

/// <summary>A or AAAA.</summary>
public sealed record AddressRecord(string Name, IPAddress Address) : ZoneRecord(Name);

public sealed record MxRecord(string Name, MxData Data) : ZoneRecord(Name);

public sealed record CnameRecord(string Name, string Target) : ZoneRecord(Name);

public sealed record TxtRecord(string Name, string Text) : ZoneRecord(Name);
