using ConformTest.Harness.Language;

namespace ConformTest.Harness.Judging;

/// <summary>One normative statement about a server.</summary>
public sealed record Requirement
{
    /// <summary>Permanent id, such as <c>smtp.rset.answers-250</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Such as <c>RFC 5321</c>.</summary>
    public required string Document { get; init; }

    /// <summary>The document's title; may be empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>Section number, such as <c>4.1.1.5</c>; letters for appendices.</summary>
    public required string Section { get; init; }

    public required Level Level { get; init; }

    /// <summary>What a deviation from it is, unless the conversation says otherwise; hazard or hardening where no clause asks for it.</summary>
    public DeviationKind Kind { get; init; } = DeviationKind.Breach;

    /// <summary>Whether it speaks of what follows a refusal, so that it does not arise where the server accepts.</summary>
    public bool FollowsRefusal { get; init; }

    /// <summary>Whom it binds: <c>server</c>, <c>receiver</c>, <c>relay</c>, <c>submission</c>, <c>client</c>.</summary>
    public string Party { get; init; } = "server";

    /// <summary><c>wire</c>, <c>configured</c> (needs a special set-up) or <c>untestable</c>, then a reason.</summary>
    public string Testability { get; init; } = "wire";

    /// <summary>The statement in our own words.</summary>
    public required string Text { get; init; }

    /// <summary>Proves that the statement's sentence stands in the section; null when nobody has looked it up yet.</summary>
    public SentencePrint? Sentence { get; init; }

    /// <summary>The section with the same statement in the document that is to replace this one (for RFC 5321 its revision); null when not known.</summary>
    public string? Draft { get; init; }

    public SourcePosition Position { get; init; }

    /// <summary>Document and section as one phrase: <c>RFC 5321 section 4.1.1.5</c>.</summary>
    public string Clause => $"{Document} {(char.IsLetter(Section, 0) ? "appendix" : "section")} {Section}";
}
