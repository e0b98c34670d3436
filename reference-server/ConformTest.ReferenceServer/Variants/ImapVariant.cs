using ConformTest.ReferenceServer.Imap.Faulting;

namespace ConformTest.ReferenceServer.Variants;

/// <summary>A legal peculiarity of IMAP.</summary>
internal abstract class ImapVariant(string name, string summary) : ImapFault(name, summary), IVariant;
