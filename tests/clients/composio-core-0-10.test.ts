import { Composio } from 'composio-core-0-10';
import { coreOptions, testCore } from './composio-core.ts';

testCore(new Composio(coreOptions), '@composio/core 0.10');
