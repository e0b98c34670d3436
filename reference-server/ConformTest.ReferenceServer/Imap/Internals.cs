using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("ConformTest.ReferenceServer.Tests")]
