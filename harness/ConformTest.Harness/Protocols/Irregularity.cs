namespace ConformTest.Harness.Protocols;

/// <summary>Something a server sent that the grammar of its protocol does not allow.</summary>
/// <param name="Requirement">Id of the requirement that it breaks, such as <c>smtp.reply.crlf</c>.</param>
/// <param name="Detail">What is wrong, in a few words without text that varies from run to run.</param>
/// <param name="Offset">Where, in octets from the beginning of the unit.</param>
public sealed record Irregularity(string Requirement, string Detail, int Offset);
