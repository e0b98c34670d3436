namespace ConformTest.ReferenceServer.Smtp;

/// <summary>What a submission server sees to before it lets a message go on (RFC 6409 sections 4 to 8).</summary>
[Flags]
public enum SubmissionDuties
{
    None = 0,

    /// <summary>Domains of the envelope have more than one label (section 4.2).</summary>
    QualifiedEnvelope = 1,

    /// <summary>So have those of the header, since the message is altered (section 4.2).</summary>
    QualifiedHeader = 2,

    /// <summary>A message without From gets the address of who logged in, or is refused when nobody did (section 8).</summary>
    From = 4,

    /// <summary>A message without Date gets one (section 8.2).</summary>
    Date = 8,

    /// <summary>A message without a valid Message-ID gets one (section 8.3).</summary>
    MessageId = 16,

    /// <summary>The cipher suite stands in the Received field (RFC 8314 section 4.3).</summary>
    TlsClause = 32,

    All = QualifiedEnvelope | QualifiedHeader | From | Date | MessageId | TlsClause,
}
