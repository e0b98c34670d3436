using ConformTest.ReferenceServer.Imap.Commands;
using ConformTest.ReferenceServer.Imap.Parsing;

namespace ConformTest.ReferenceServer.Imap.Sessions;

/// <summary>One command as it was given.</summary>
/// <param name="Tag">The client's tag.</param>
/// <param name="Name">The command's name in capitals, <c>UID</c> commands with their second word.</param>
/// <param name="Command">The handler, or null for an unknown name.</param>
/// <param name="Text">All of it as received.</param>
internal sealed record Invocation(string Tag, string Name, ImapCommand? Command, CommandText Text);
